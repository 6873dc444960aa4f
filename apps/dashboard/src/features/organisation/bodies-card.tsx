import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { shortName } from '../../lib/organisation-name.js';
import { useTableView } from '../../lib/table-view.js';
import { Card } from '../../ui/card.js';
import { ExplainCount } from '../../ui/explanation-listed.js';
import { SetTable } from '../../ui/set-table.js';
import type { OrganisationSet } from './organisation-page.js';
import classes from './organisation-page.module.css';

/** The bodies in a ministry's care: those that lead projects with their figures, the others by name. */
export function BodiesCard({ names, organisation, figures }: OrganisationSet) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const table = useTableView('bodies');
  const inCare = names.organisations.filter(({ supervisorCode }) => supervisorCode === organisation.code);
  if (inCare.length === 0) return null;
  const leading = figures.bodies.filter(
    ({ key, rollup }) => rollup.projectCount > 0 && inCare.some(({ code }) => code === key),
  );
  const others = inCare.filter(({ code }) => !leading.some(({ key }) => key === code));
  const hrefOf = (code: string): string => `/${names.code}/organisations/${code}${search}`;
  return (
    <Card
      title={t('organisations.bodies')}
      count={format.number(inCare.length)}
      explain={
        <ExplainCount
          name={t('organisations.bodies')}
          value={format.number(inCare.length)}
          programme={names.code}
          figure="ORGANISATION_COUNT"
          parts={inCare.map(({ code, name }) => ({ kind: 'ORGANISATION', key: code, label: name }))}
          statusOn={names.asOf.statusOn}
        />
      }
      note={t('organisations.bodiesNote')}
    >
      {leading.length > 0 && (
        <SetTable
          name={t('column.body')}
          view={table}
          rows={leading.map(({ key, label, rollup }) => ({
            key,
            title: label,
            text: shortName(label),
            name: <Link to={hrefOf(key)}>{shortName(label)}</Link>,
            set: {
              programme: names.code,
              statusOn: names.asOf.statusOn,
              name: shortName(label),
              filter: { organisations: [key] },
              rollup,
            },
          }))}
        />
      )}
      {others.length > 0 && (
        <>
          <h3 className={classes.others}>{t('organisations.withoutProject')}</h3>
          <ul className={classes.names}>
            {others.map(({ code, name }) => (
              <li key={code}>
                <Link to={hrefOf(code)}>{name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
