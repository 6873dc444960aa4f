import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import { BasisMark } from '../../ui/basis.js';
import { Card } from '../../ui/card.js';
import tableClasses from '../../ui/table.module.css';
import type { Indicator } from './indicator-page.js';
import classes from './indicator-page.module.css';

/** An index and its parts, year by year: rank and value, and where the year's figures are from. */
export function IndicatorTable({ indicators }: { indicators: readonly Indicator[] }) {
  const { t } = useTranslation();
  const years = [...new Set(indicators.flatMap(({ values }) => values.map(({ year }) => year)))].toSorted(
    (a, b) => b - a,
  );
  return (
    <Card title={t('indicators.table')} note={t('indicators.tableNote')}>
      <div className={classes.scroll} role="region" tabIndex={0} aria-label={t('indicators.table')}>
        <table className={`${tableClasses['table']} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('indicators.year')}</th>
              {indicators.map(({ code, name }) => (
                <th key={code} scope="col" data-number>
                  {name}
                </th>
              ))}
              <th scope="col" data-number>
                {t('project.origin')}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <YearRow key={year} year={year} indicators={indicators} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function YearRow({ year, indicators }: { year: number; indicators: readonly Indicator[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const of = ({ values }: Indicator): Indicator['values'][number] | undefined =>
    values.find((value) => value.year === year);
  const told = indicators.map(of).find((value) => value !== undefined);
  return (
    <tr>
      <th scope="row">{year}</th>
      {indicators.map((indicator) => {
        const entry = of(indicator);
        return (
          <td key={indicator.code} data-number>
            <b>
              {typeof entry?.rank === 'number'
                ? t('indicators.rank', { rank: format.number(entry.rank) })
                : '—'}
            </b>
            <span className={classes.muted}>
              {typeof entry?.value === 'number' ? format.number(entry.value, 4) : '—'}
            </span>
          </td>
        );
      })}
      <td data-number>{told && <BasisMark basis={told.basis} source={told.source} note={told.note} />}</td>
    </tr>
  );
}
