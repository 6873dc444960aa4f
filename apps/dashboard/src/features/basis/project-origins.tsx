import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { MoreOriginsDocument, type Basis } from '../../lib/graphql/graphql.js';
import { useMorePages } from '../../lib/more-pages.js';
import { BasisMark } from '../../ui/basis.js';
import { useTableView } from '../../lib/table-view.js';
import { Card } from '../../ui/card.js';
import type { DataColumn } from '../../ui/data-table-column.js';
import { DataTable } from '../../ui/data-table.js';
import { ExplainSet } from '../../ui/explanation.js';
import { ListFoot } from '../../ui/listed-projects.js';
import tableClasses from '../../ui/table.module.css';
import type { BasisProgramme } from './basis-page.js';
import classes from './basis-page.module.css';

type Origin = BasisProgramme['projects']['nodes'][number];

/** Project by project: what is sourced, what was reconstructed, and from where. */
export function ProjectOrigins({ programme }: { programme: BasisProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const { asOf } = useAsOf();
  const table = useTableView();
  const asked = { programme: programme.code, asOf };
  const pages = useMorePages(JSON.stringify(asked), programme.projects, async (after) => {
    const { data, error } = await client.query(MoreOriginsDocument, { ...asked, after }).toPromise();
    return { page: data?.programme?.projects, error };
  });
  return (
    <Card
      title={t('dataBasis.projects')}
      count={format.number(pages.totalCount)}
      explain={
        <ExplainSet
          name={t('dataBasis.projects')}
          value={format.number(pages.totalCount)}
          programme={programme.code}
          figure="PROJECT_COUNT"
        />
      }
      note={t('dataBasis.projectsNote')}
    >
      <DataTable
        columns={useOriginColumns(programme.code)}
        rows={pages.rows}
        keyOf={({ code }) => code}
        totalCount={pages.totalCount}
        sort={pages.more ? null : table.sort}
        onSort={pages.more ? undefined : table.onSort}
      />
      <ListFoot pages={pages} />
    </Card>
  );
}

function useOriginColumns(programme: string): DataColumn<Origin>[] {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const fieldName = (field: string): string => {
    const key = `projectField.${field}`;
    return i18n.exists(key) ? t(key as 'projectField.start') : field;
  };
  const basisColumn = (
    id: string,
    name: string,
    basisOf: (basis: Origin['basis']) => Basis | null | undefined,
  ): DataColumn<Origin> => ({
    id,
    name,
    cell: ({ basis }) => <Word basis={basisOf(basis)} />,
    value: ({ basis }) => basisOf(basis),
  });
  return [
    {
      id: 'project',
      name: t('column.project'),
      kind: 'name',
      cell: ({ code, title, titleLang }) => (
        <>
          <span className={tableClasses['code']}>{format.code(code)}</span>{' '}
          <Link to={`/${programme}/projects/${code}${search}`} lang={titleLang}>
            {title}
          </Link>
        </>
      ),
      value: ({ code }) => code,
    },
    {
      ...basisColumn('subject', t('project.basisSubject'), ({ basis }) => basis),
      cell: ({ basis: { basis, source, note } }) => (
        <span className={classes.marked}>
          <Word basis={basis} /> <BasisMark basis={basis} source={source} note={note} />
        </span>
      ),
    },
    basisColumn('membership', t('project.basisMembership'), ({ membershipBasis }) => membershipBasis),
    basisColumn('flagship', t('project.basisFlagship'), ({ flagshipBasis }) => flagshipBasis),
    basisColumn('roadmap', t('project.basisRoadmap'), ({ roadmapBasis }) => roadmapBasis),
    {
      id: 'fields',
      name: t('project.basisFields'),
      cell: ({ basis: { reconstructedFields } }) => (
        <span className={classes.fields}>
          {reconstructedFields.length > 0 ? reconstructedFields.map(fieldName).join(t('list.comma')) : '—'}
        </span>
      ),
      value: ({ basis: { reconstructedFields } }) => reconstructedFields.length,
      largestFirst: true,
    },
  ];
}

function Word({ basis }: { basis: Basis | null | undefined }) {
  const { t } = useTranslation();
  if (!basis) return '—';
  return (
    <span className={classes.word} data-basis={basis}>
      {t(`dataBasis.word.${basis}`)}
    </span>
  );
}
