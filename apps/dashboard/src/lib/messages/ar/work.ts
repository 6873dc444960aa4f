import type { WorkCatalogue } from '../catalogue.js';
import { audit } from './audit.js';
import { exchange } from './exchange.js';
import { inbox } from './inbox.js';
import { keeping } from './keeping.js';
import { people } from './people.js';
import { programmeAdmin } from './programme-admin.js';
import { record } from './record.js';
import { roadmapEdit } from './roadmap-edit.js';
import { update } from './update.js';

/** What the pages say on which people work, in Arabic. */
export const work: WorkCatalogue = {
  ...programmeAdmin,
  ...audit,
  ...people,
  ...keeping,
  ...roadmapEdit,
  ...update,
  ...exchange,
  ...record,
  ...inbox,
};
