import type { Type } from '@nestjs/common';
import { CalendarModule } from './calendar/calendar.module.js';
import { AuditModule } from './audit/audit.module.js';
import { BriefModule } from './brief/brief.module.js';
import { CommitteeModule } from './committee/committee.module.js';
import { CommitteeViewModule } from './committee-view/committee-view.module.js';
import { DataQualityModule } from './data-quality/data-quality.module.js';
import { DeploymentModule } from './deployment/deployment.module.js';
import { ExplainModule } from './explain/explain.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { IndicatorModule } from './indicator/indicator.module.js';
import { MilestoneModule } from './milestone/milestone.module.js';
import { NoticeModule } from './notice/notice.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { PersonModule } from './person/person.module.js';
import { PortfolioModule } from './portfolio/portfolio.module.js';
import { PrerequisiteModule } from './prerequisite/prerequisite.module.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { ProjectModule } from './project/project.module.js';
import { RoadmapModule } from './roadmap/roadmap.module.js';
import { RiskModule } from './risk/risk.module.js';
import { SearchModule } from './search/search.module.js';
import { StrategyModule } from './strategy/strategy.module.js';
import { UpdateModule } from './update/update.module.js';

/** The modules of the features, one per folder; a new feature is plugged in here. */
export const FEATURES: readonly Type[] = [
  ProgrammeModule,
  CalendarModule,
  PortfolioModule,
  ProjectModule,
  MilestoneModule,
  RoadmapModule,
  BriefModule,
  UpdateModule,
  InboxModule,
  NoticeModule,
  DataQualityModule,
  ExplainModule,
  OrganisationModule,
  StrategyModule,
  RiskModule,
  CommitteeModule,
  CommitteeViewModule,
  SearchModule,
  IndicatorModule,
  PrerequisiteModule,
  DeploymentModule,
  ExchangeModule,
  PersonModule,
  AuditModule,
];
