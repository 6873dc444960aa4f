import { CreateGround1763770000000 } from './1763770000000-create-ground.js';
import { CreateProgramme1763770100000 } from './1763770100000-create-programme.js';
import { CreateProject1763770200000 } from './1763770200000-create-project.js';
import { CreateCommitteeSession1763770300000 } from './1763770300000-create-committee-session.js';
import { CreateProjectFigures1763770400000 } from './1763770400000-create-project-figures.js';
import { GrantPrivileges1763770500000 } from './1763770500000-grant-privileges.js';
import { CreateSearchText1763770600000 } from './1763770600000-create-search-text.js';
import { CreateOneTimeLink1763780300000 } from './1763780300000-create-one-time-link.js';
import { CreateMailOutbox1763780310000 } from './1763780310000-create-mail-outbox.js';
import { LetGrantsEndAtOnce1763780320000 } from './1763780320000-let-grants-end-at-once.js';
import { EndOrganisations1763780400000 } from './1763780400000-end-organisations.js';
import { GuardPresidency1763780410000 } from './1763780410000-guard-presidency.js';
import { CreateHoliday1763780500000 } from './1763780500000-create-holiday.js';
import { CreateProjectLife1763790000000 } from './1763790000000-create-project-life.js';
import { CreateRoadmapStep1763790100000 } from './1763790100000-create-roadmap-step.js';
import { CreateBrief1763790200000 } from './1763790200000-create-brief.js';
import { CountFigureCells1763790900000 } from './1763790900000-count-figure-cells.js';
import { CreateIndicatorTarget1763791000000 } from './1763791000000-create-indicator-target.js';
import { CreateProgressUpdate1763791100000 } from './1763791100000-create-progress-update.js';
import { CreateNotice1763791200000 } from './1763791200000-create-notice.js';
import { CreateProjectProposal1763800000000 } from './1763800000000-create-project-proposal.js';
import { CreateWorkbook1763810000000 } from './1763810000000-create-workbook.js';

/** Every migration, in order. */
export const MIGRATIONS = [
  CreateGround1763770000000,
  CreateProgramme1763770100000,
  CreateProject1763770200000,
  CreateCommitteeSession1763770300000,
  CreateProjectFigures1763770400000,
  GrantPrivileges1763770500000,
  CreateSearchText1763770600000,
  CreateOneTimeLink1763780300000,
  CreateMailOutbox1763780310000,
  LetGrantsEndAtOnce1763780320000,
  EndOrganisations1763780400000,
  GuardPresidency1763780410000,
  CreateHoliday1763780500000,
  CreateProjectLife1763790000000,
  CreateRoadmapStep1763790100000,
  CreateBrief1763790200000,
  CountFigureCells1763790900000,
  CreateIndicatorTarget1763791000000,
  CreateProgressUpdate1763791100000,
  CreateNotice1763791200000,
  CreateProjectProposal1763800000000,
  CreateWorkbook1763810000000,
];
