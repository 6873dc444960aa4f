import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../lib/format.js';
import { IndicatorRecordsDocument } from '../../lib/graphql/graphql.js';
import { useSession } from '../../lib/session.js';
import { Card } from '../../ui/card.js';
import { Fact, Facts } from '../../ui/facts.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Answer } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import type { IndicatorPart } from './indicator-part.js';
import classes from './indicator-record.module.css';
import { ReadingsCard } from './readings-card.js';

/** One series at work: its values by year, what it is to reach, the pace needed beside the pace kept. */
export function IndicatorRecordPage() {
  const { programme = '', code = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: IndicatorRecordsDocument,
    variables: { programme },
  });
  const indicator = data?.programme?.indicators.find((each) => each.code === code);
  const known = indicator && data?.programme ? { indicator, programme: data.programme } : null;
  return (
    <Answer subject={known} blocks={[80, 160, 320]} onRetry={again} {...{ error, fetching }}>
      {(subject) => <IndicatorRecord key={subject.indicator.code} {...subject} />}
    </Answer>
  );
}

function IndicatorRecord({ indicator, programme }: IndicatorPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { viewer } = useSession();
  const may = viewer.viewerCan.includes('INDICATOR_EDIT');
  return (
    <>
      <PageHead
        context={
          <>
            <Link to={`/${programme.code}/indicators`}>{t('indicators.title')}</Link> {' › '}
            {format.code(indicator.code)}
          </>
        }
        title={indicator.name}
      />
      <div className={classes.stack}>
        <Card title={t('indicatorEdit.standing')} note={t('indicatorEdit.standingNote')}>
          {indicator.standings.length === 0 ? (
            <Empty>{t('indicatorEdit.noStanding')}</Empty>
          ) : (
            <div className={classes.standings}>
              {indicator.standings.map((standing) => (
                <Standing key={standing.measure} standing={standing} />
              ))}
            </div>
          )}
        </Card>
        <div className={classes.columns}>
          <ReadingsCard kind="value" {...{ indicator, programme, may }} />
          <ReadingsCard kind="target" {...{ indicator, programme, may }} />
        </div>
      </div>
      <PageFoot>
        <span>
          {t('foot.status', {
            date: format.date(programme.statusOn),
            version: format.number(programme.rulesVersion),
          })}
        </span>
        <span>{programme.name}</span>
      </PageFoot>
    </>
  );
}

/** The last reading of a rank or a value against its next target. */
function Standing({ standing }: { standing: IndicatorPart['indicator']['standings'][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { measure, reading, year, target, targetYear, paceNeeded, paceKept } = standing;
  const decimals = measure === 'RANK' ? 0 : 4;
  const pace = (given: { change: number; years: number } | null | undefined): string | null =>
    given
      ? t('indicatorEdit.pace', {
          change: `${given.change > 0 ? '+' : ''}${format.number(given.change, decimals)}`,
          years: given.years,
          count: given.years,
        })
      : null;
  return (
    <section>
      <h3>{t(`indicatorEdit.measure.${measure}`)}</h3>
      <Facts>
        <Fact name={t('indicatorEdit.lastReading')}>
          {t('indicatorEdit.in', { value: format.number(reading, decimals), year })}
        </Fact>
        <Fact name={t('indicatorEdit.target')}>
          {typeof target === 'number'
            ? t('indicatorEdit.in', { value: format.number(target, decimals), year: targetYear ?? '' })
            : t('indicatorEdit.noTarget')}
        </Fact>
        <Fact name={t('deployment.paceNeeded')}>{pace(paceNeeded) ?? '—'}</Fact>
        <Fact name={t('deployment.paceKept')}>{pace(paceKept) ?? '—'}</Fact>
      </Facts>
    </section>
  );
}
