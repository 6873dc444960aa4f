import { localDate } from '#domain/shared/local-date.js';
import { accountRows } from './demo-accounts.js';
import { loadFolder, type FolderToLoad, type LoadSummary } from './load-folder.js';
import { fromPackageRoot } from './package-root.js';

/** The demo programme: Morocco's e-Government programme, on the day of CIGOV 11. */
export const DEMO: FolderToLoad = {
  folder: fromPackageRoot('seeds', 'maroc-numeric-2013'),
  code: 'EGOV',
  statusOn: localDate('2013-06-07'),
  name: {
    fr: 'Programme e-Gouvernement (Maroc Numeric 2013)',
    ar: 'برنامج الحكومة الإلكترونية (المغرب الرقمي 2013)',
    en: 'e-Government programme (Maroc Numeric 2013)',
  },
  demo: true,
  source: 'seeds/maroc-numeric-2013/README.md',
};

/** Loads the demo programme with its accounts when its code is absent; what is there is never written over. */
export function loadDemo(url: string): Promise<LoadSummary> {
  return loadFolder(url, DEMO, accountRows);
}
