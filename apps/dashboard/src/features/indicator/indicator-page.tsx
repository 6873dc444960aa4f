import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { IndicatorsDocument, type IndicatorsQuery } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import { IndicatorTable } from './indicator-table.js';
import classes from './indicator-page.module.css';
import { LeadSeries, PartSeries } from './series-card.js';

type Programme = NonNullable<IndicatorsQuery['programme']>;

/** One series with its values by year. */
export type Indicator = Programme['indicators'][number];

/** Where the country stands: each index with its parts over the years, rank and value, and the table of it all. */
export function IndicatorPage() {
  const { programme = '' } = useParams();
  const { asOf } = useAsOf();
  const [{ data, error, fetching }, retry] = useQuery({
    query: IndicatorsDocument,
    variables: { programme, asOf },
  });
  return (
    <Answer
      subject={data?.programme}
      error={error}
      fetching={fetching}
      blocks={[56, 340, 240, 320]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(found) => <Indicators programme={found} />}
    </Answer>
  );
}

function Indicators({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const known = programme.indicators.filter(({ values }) => values.length > 0);
  const leads = known.filter(({ parentCode }) => !known.some(({ code }) => code === parentCode));
  return (
    <ProgrammePage programme={programme} title={t('indicators.title')} note={t('indicators.note')}>
      {leads.length === 0 && (
        <Card title={t('indicators.title')}>
          <Empty>{t('indicators.none')}</Empty>
        </Card>
      )}
      {leads.map((lead) => {
        const parts = known.filter(({ parentCode }) => parentCode === lead.code).toSorted(byPart);
        return (
          <div key={lead.code} className={classes.family}>
            <LeadSeries indicator={lead} parts={parts} statusOn={programme.asOf.statusOn} />
            {parts.length > 0 && (
              <div className={classes.parts}>
                {parts.map((part) => (
                  <PartSeries key={part.code} indicator={part} statusOn={programme.asOf.statusOn} />
                ))}
              </div>
            )}
            <IndicatorTable indicators={[lead, ...parts]} />
            <nav className={classes.records} aria-label={t('indicatorEdit.open')}>
              <b>{t('indicatorEdit.open')}</b>
              {[lead, ...parts].map(({ code, name }) => (
                <Link key={code} to={`/${programme.code}/indicators/${encodeURIComponent(code)}`}>
                  {name}
                </Link>
              ))}
            </nav>
          </div>
        );
      })}
    </ProgrammePage>
  );
}

/** The three sub-indices first, then what is published beside the index. */
const ORDER = ['OSI', 'TII', 'HCI', 'EPART'];

function byPart(a: Indicator, b: Indicator): number {
  const place = ({ code }: Indicator): number => {
    const at = ORDER.findIndex((ending) => code.endsWith(ending));
    return at < 0 ? ORDER.length : at;
  };
  return place(a) - place(b) || a.code.localeCompare(b.code);
}
