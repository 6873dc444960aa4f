import type { Catalogue } from '../catalogue.js';
import { account } from './account.js';
import { administration } from './administration.js';
import { audit } from './audit.js';
import { dataBasis } from './basis.js';
import { committee } from './committee.js';
import { draft } from './draft.js';
import { figures } from './figures.js';
import { guide } from './guide.js';
import { inbox } from './inbox.js';
import { indicator } from './indicator.js';
import { keeping } from './keeping.js';
import { organisation } from './organisation.js';
import { people } from './people.js';
import { portfolio } from './portfolio.js';
import { prerequisite } from './prerequisite.js';
import { programmeAdmin } from './programme-admin.js';
import { project } from './project.js';
import { record } from './record.js';
import { risk } from './risk.js';
import { roadmapEdit } from './roadmap-edit.js';
import { search } from './search.js';
import { session } from './session.js';
import { shell } from './shell.js';
import { strategy } from './strategy.js';
import { table } from './table.js';
import { timeline } from './timeline.js';
import { update } from './update.js';
import { words } from './words.js';

/** Everything the dashboard says in Arabic. */
export const messages: Catalogue = {
  ...words,
  ...shell,
  ...figures,
  ...committee,
  ...portfolio,
  ...project,
  ...dataBasis,
  ...guide,
  ...indicator,
  ...organisation,
  ...prerequisite,
  ...risk,
  ...search,
  ...session,
  ...strategy,
  ...table,
  ...timeline,
  ...administration,
  ...programmeAdmin,
  ...audit,
  ...people,
  ...account,
  ...keeping,
  ...draft,
  ...roadmapEdit,
  ...update,
  ...record,
  ...inbox,
};
