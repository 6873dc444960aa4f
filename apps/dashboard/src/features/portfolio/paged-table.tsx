import { useAsOf } from '../../lib/as-of.js';
import { ErrorStrip } from '../../ui/states.js';
import { useProjectPages } from './project-pages.js';
import { ProjectTable } from './project-table.js';
import type { View } from './view.js';

/** The portfolio's table, read page after page. */
export function PagedTable({ programme, view }: { programme: string; view: View }) {
  const { asOf } = useAsOf();
  const pages = useProjectPages({ programme, asOf, filter: view.filter, sort: view.sort });
  return (
    <>
      {pages.error && <ErrorStrip error={pages.error} />}
      <ProjectTable pages={pages} view={view} programme={programme} />
    </>
  );
}
