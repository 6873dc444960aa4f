import { WorkbookPanel } from '../features/exchange/workbook-panel.js';
import { OrganisationPage } from '../features/organisation/organisation-page.js';

/** A body's page, with its workbook on it. */
export function OrganisationDesk() {
  return <OrganisationPage workbook={WorkbookPanel} />;
}
