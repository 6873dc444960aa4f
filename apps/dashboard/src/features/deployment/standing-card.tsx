import { useTranslation } from 'react-i18next';
import { capitalised } from '../../lib/capitalised.js';
import { useFormat } from '../../lib/format.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { Card, KeyFigure } from '../../ui/card.js';
import { Fact, Facts } from '../../ui/facts.js';
import type { DeploymentPart } from './deployment-part.js';
import classes from './deployment.module.css';

type Standing = DeploymentPart['programme']['deploymentStandings'][number];

/** Where the counts of one unit stand: the last of them against the target, the pace needed beside the pace kept. */
export function StandingCard({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit, deployed, countedOn, target, targetOn, paceNeeded, paceKept } = standing;
  const aimed = typeof target === 'number' && target > 0;
  return (
    <Card
      title={<bdi>{capitalised(unit)}</bdi>}
      note={countedOn && t('deployment.countedAt', { date: format.date(countedOn) })}
    >
      <KeyFigure stated value={format.number(deployed)}>
        {aimed && t('project.ofTarget', { target: format.number(target), unit })}
      </KeyFigure>
      {aimed && (
        <div className={classes.share}>
          <BulletBar progressBp={Math.min(10_000, Math.round((deployed / target) * 10_000))} size="small" />
        </div>
      )}
      <div className={classes.facts}>
        <Facts>
          <Fact name={t('deployment.field.targetOn')}>{targetOn ? format.date(targetOn) : '—'}</Fact>
          <Fact name={t('deployment.paceNeeded')}>
            {paceNeeded ? <PaceWords pace={paceNeeded} /> : t('deployment.noPaceNeeded')}
          </Fact>
          <Fact name={t('deployment.paceKept')}>
            {paceKept ? <PaceWords pace={paceKept} /> : t('deployment.noPaceKept')}
          </Fact>
        </Facts>
      </div>
    </Card>
  );
}

const MONTH = 30;

function PaceWords({ pace: { units, days } }: { pace: NonNullable<Standing['paceKept']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {t('deployment.pace', { units: format.number(units), days: format.days(days) })}
      {days > 0 && (
        <>
          {' · '}
          {t('deployment.perMonth', { units: format.number((units / days) * MONTH, 1) })}
        </>
      )}
    </>
  );
}
