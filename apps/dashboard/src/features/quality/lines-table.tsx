import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import type { DataQualityQuery } from '../../lib/graphql/graphql.js';
import { Health } from '../../ui/health.js';
import { Icon } from '../../ui/icon.js';
import { Table } from '../../ui/table.js';
import { useFinding, type QualityLine } from './finding.js';
import classes from './quality-page.module.css';

/** One line for each thing that is wrong, with the way to its remedy. */
export function LinesTable({
  lines,
  programme,
  search,
}: {
  lines: NonNullable<DataQualityQuery['programme']>['dataQuality']['lines'];
  programme: string;
  search: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const finding = useFinding();
  return (
    <Table label={t('quality.title')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.project')}</th>
          <th scope="col">{t('quality.finding')}</th>
          <th scope="col">{t('quality.remedyHead')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.kind} ${line.projectCode}`}>
            <th scope="row" className={classes.project}>
              <span>
                <small>{format.code(line.projectCode)}</small>
                <Link to={`/${programme}/projects/${encodeURIComponent(line.projectCode)}${search}`}>
                  <bdi lang={line.titleLang}>{line.title}</bdi>
                </Link>
              </span>
              <small>{line.organisationName}</small>
            </th>
            <td data-label={t('quality.finding')} className={classes.finding}>
              <b>{t(`quality.kind.${line.kind}`)}</b>
              <span>{finding(line)}</span>
              {line.kind === 'DECLARED_BETTER' && line.declaredHealth && (
                <span className={classes.voices}>
                  <Health value={line.declaredHealth} form="chip" />
                  <span aria-hidden="true">/</span>
                  <Health value={line.health} form="chip" />
                </span>
              )}
            </td>
            <td data-label={t('quality.remedyHead')} className={classes.remedyCell}>
              <Link className={classes.remedy} to={remedyOf(programme, line)}>
                {t(`quality.remedy.${line.remedy}`)} <Icon name="chevron" directed size={12} />
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Where what is wrong is put right. */
function remedyOf(programme: string, { remedy, projectCode }: QualityLine): string {
  const code = encodeURIComponent(projectCode);
  const project = `/${programme}/projects/${code}`;
  if (remedy === 'SUBMIT_UPDATE') return `/${programme}/updates?step=${code}`;
  if (remedy === 'COMPARE_VOICES') return project;
  if (remedy === 'PRESENT_ROADMAP' || remedy === 'CORRECT_ROADMAP') return `${project}/roadmap`;
  return `${project}/roadmap?view=actuals`;
}
