import type { Catalogue } from '../catalogue.js';
import { account } from './account.js';
import { administration } from './administration.js';
import { dataBasis } from './basis.js';
import { committee } from './committee.js';
import { draft } from './draft.js';
import { figures } from './figures.js';
import { guide } from './guide.js';
import { indicator } from './indicator.js';
import { notice } from './notice.js';
import { organisation } from './organisation.js';
import { portfolio } from './portfolio.js';
import { prerequisite } from './prerequisite.js';
import { project } from './project.js';
import { risk } from './risk.js';
import { search } from './search.js';
import { session } from './session.js';
import { shell } from './shell.js';
import { strategy } from './strategy.js';
import { table } from './table.js';
import { timeline } from './timeline.js';
import { words } from './words.js';

/** What every page says in English. */
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
  ...notice,
  ...organisation,
  ...prerequisite,
  ...risk,
  ...search,
  ...session,
  ...strategy,
  ...table,
  ...timeline,
  ...administration,
  ...account,
  ...draft,
};
