import { BriefPartnerRow, BriefRow, BriefStepRow } from './brief/brief.entity.js';
import { HolidayRow } from './calendar/holiday.entity.js';
import { OneTimeLinkRow } from './access/one-time-link.entity.js';
import { AccessGrantRow, PersonRow } from './access/person.entity.js';
import { AuditEntryRow } from './audit/audit-entry.entity.js';
import { AgendaItemRow, CommitteeSessionRow, DecisionRow } from './committee/committee-session.entity.js';
import { CommitteeMembershipRow, CommitteeRow } from './committee/committee.entity.js';
import { DependencyRow } from './dependency/dependency.entity.js';
import { DeploymentRow } from './deployment/deployment.entity.js';
import { WorkbookFileRow, WorkbookRow, WorkbookUploadRow } from './exchange/workbook.entity.js';
import { HistoryRow } from './history/history.entity.js';
import { IndicatorRow, IndicatorTargetRow, IndicatorValueRow } from './indicator/indicator.entity.js';
import { MailOutboxRow } from './mail/mail-outbox.entity.js';
import { MilestonePercentRow, MilestoneRow } from './milestone/milestone.entity.js';
import { NoticeRow } from './notice/notice.entity.js';
import { OrganisationRow, OrganisationTutelleRow } from './organisation/organisation.entity.js';
import {
  PrerequisiteNodeRow,
  PrerequisiteProjectRow,
  PrerequisiteRow,
  PrerequisiteStageRow,
} from './prerequisite/prerequisite.entity.js';
import { ProgrammeRow } from './programme/programme.entity.js';
import { ProjectFiguresRow } from './progress/project-figures.entity.js';
import { ProjectPartnerRow, ProjectRow } from './project/project.entity.js';
import {
  ProjectContractRow,
  ProjectMoveRow,
  ProjectPersonRow,
  ProjectTransferRow,
} from './project/project-life.entity.js';
import { ProjectProposalRow } from './project/project-proposal.entity.js';
import { RiskMitigationRow, RiskRow } from './risk/risk.entity.js';
import { RoadmapStepRow } from './roadmap/roadmap-step.entity.js';
import { PlannedMilestoneRow, RoadmapVersionRow } from './roadmap/roadmap.entity.js';
import { SearchTextRow } from './search/search-text.entity.js';
import { SignInAttemptRow, SignInSessionRow } from './sign-in/sign-in.entity.js';
import { StrategyNodeRow } from './strategy/strategy-node.entity.js';
import {
  HealthDeclarationRow,
  ProgressUpdateRow,
  ProgressUpdateStepRow,
  ProjectUpdateCommentRow,
  ProjectUpdateRow,
  UpdatePeriodRow,
} from './update/update.entity.js';

/** Every table of ours as its row. */
export const ENTITIES = [
  ProgrammeRow,
  HolidayRow,
  OrganisationRow,
  OrganisationTutelleRow,
  StrategyNodeRow,
  CommitteeRow,
  CommitteeMembershipRow,
  PersonRow,
  AccessGrantRow,
  SignInSessionRow,
  SignInAttemptRow,
  OneTimeLinkRow,
  MailOutboxRow,
  ProjectRow,
  ProjectPartnerRow,
  ProjectPersonRow,
  ProjectContractRow,
  ProjectMoveRow,
  ProjectTransferRow,
  ProjectProposalRow,
  RoadmapVersionRow,
  MilestoneRow,
  MilestonePercentRow,
  PlannedMilestoneRow,
  RoadmapStepRow,
  BriefRow,
  BriefPartnerRow,
  BriefStepRow,
  UpdatePeriodRow,
  ProgressUpdateRow,
  ProjectUpdateRow,
  ProgressUpdateStepRow,
  ProjectUpdateCommentRow,
  HealthDeclarationRow,
  NoticeRow,
  WorkbookRow,
  WorkbookUploadRow,
  WorkbookFileRow,
  DependencyRow,
  PrerequisiteRow,
  PrerequisiteStageRow,
  PrerequisiteProjectRow,
  PrerequisiteNodeRow,
  DeploymentRow,
  RiskRow,
  RiskMitigationRow,
  CommitteeSessionRow,
  AgendaItemRow,
  DecisionRow,
  IndicatorRow,
  IndicatorValueRow,
  IndicatorTargetRow,
  ProjectFiguresRow,
  SearchTextRow,
  HistoryRow,
  AuditEntryRow,
];
