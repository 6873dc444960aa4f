import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { MoreOriginsDocument, type Basis } from '../../lib/graphql/graphql.js';
import { useMorePages } from '../../lib/more-pages.js';
import { BasisMark } from '../../ui/basis.js';
import { Card } from '../../ui/card.js';
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
  const asked = { programme: programme.code, asOf };
  const pages = useMorePages(JSON.stringify(asked), programme.projects, async (after) => {
    const { data, error } = await client.query(MoreOriginsDocument, { ...asked, after }).toPromise();
    return { page: data?.programme?.projects, error };
  });
  return (
    <Card
      title={t('dataBasis.projects')}
      count={format.number(pages.totalCount)}
      note={t('dataBasis.projectsNote')}
    >
      <table className={tableClasses['table']} data-blocks>
        <thead>
          <tr>
            <th scope="col">{t('column.project')}</th>
            <th scope="col">{t('project.basisSubject')}</th>
            <th scope="col">{t('project.basisMembership')}</th>
            <th scope="col">{t('project.basisFlagship')}</th>
            <th scope="col">{t('project.basisRoadmap')}</th>
            <th scope="col">{t('project.basisFields')}</th>
          </tr>
        </thead>
        <tbody>
          {pages.rows.map((origin) => (
            <OriginRow key={origin.code} origin={origin} programme={programme.code} />
          ))}
        </tbody>
      </table>
      <ListFoot pages={pages} />
    </Card>
  );
}

function OriginRow({ origin, programme }: { origin: Origin; programme: string }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { basis, source, note, reconstructedFields, membershipBasis, flagshipBasis, roadmapBasis } =
    origin.basis;
  const fieldName = (field: string): string => {
    const key = `projectField.${field}`;
    return i18n.exists(key) ? t(key as 'projectField.start') : field;
  };
  return (
    <tr>
      <th scope="row">
        <span className={tableClasses['code']}>{format.code(origin.code)}</span>{' '}
        <Link to={`/${programme}/projects/${origin.code}${search}`} lang={origin.titleLang}>
          {origin.title}
        </Link>
      </th>
      <td data-label={t('project.basisSubject')}>
        <Word basis={basis} /> <BasisMark basis={basis} source={source} note={note} />
      </td>
      <td data-label={t('project.basisMembership')}>
        <Word basis={membershipBasis} />
      </td>
      <td data-label={t('project.basisFlagship')}>
        <Word basis={flagshipBasis} />
      </td>
      <td data-label={t('project.basisRoadmap')}>
        <Word basis={roadmapBasis} />
      </td>
      <td className={classes.fields} data-label={t('project.basisFields')}>
        {reconstructedFields.length > 0 ? reconstructedFields.map(fieldName).join(t('list.comma')) : '—'}
      </td>
    </tr>
  );
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
