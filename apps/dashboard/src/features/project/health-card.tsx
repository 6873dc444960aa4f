import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { ExplainedFigure } from '../../lib/graphql/graphql.js';
import { useReasons } from '../../lib/reasons.js';
import { Card } from '../../ui/card.js';
import { ExplainCount, type ListedThing } from '../../ui/explanation-listed.js';
import { ExplainProject } from '../../ui/explanation.js';
import { Health } from '../../ui/health.js';
import { ThresholdScale, type Zone } from '../../ui/threshold-scale.js';
import type { SheetPart } from './project-page.js';
import classes from './project-page.module.css';
import { SessionStrip } from './session-strip.js';
import { Voices } from './voices.js';

/** État de santé: its reasons in a sentence, then each figure between the programme's thresholds. */
export function HealthCard({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const reasonsOf = useReasons();
  const reasons = reasonsOf(project.healthReasons);
  const word = t(`health.${project.health}`);
  const running = ['RED', 'AMBER', 'GREEN'].includes(project.health);
  return (
    <Card
      title={
        <span className={classes.titled}>
          {t('project.health')}
          <Health value={project.health} form="chip" />
          <ExplainProject
            name={t('project.health')}
            value={word}
            programme={programme.code}
            code={project.code}
            figure="HEALTH"
          />
        </span>
      }
      aside={<SessionStrip project={project} programme={programme} />}
    >
      <p className={classes.sentence}>{t('project.because', { health: word, reasons })}</p>
      {running && <Scales project={project} programme={programme} />}
      <Voices project={project} programme={programme} />
    </Card>
  );
}

function Scales({ project, programme }: SheetPart) {
  return (
    <ul className={classes.scales}>
      <SpiScale project={project} programme={programme} />
      <SlippageScale project={project} programme={programme} />
      <OverdueScale project={project} programme={programme} />
      <RiskScale project={project} programme={programme} />
    </ul>
  );
}

function SpiScale({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { spi, plannedProgressBp } = project;
  const { spiRedPercent: red, spiAmberPercent: amber, spiFromPlannedBp } = programme.thresholds;
  if (typeof spi !== 'number') return null;
  const judged = (plannedProgressBp ?? 0) >= spiFromPlannedBp;
  const percent = spi * 100;
  const limit = (value: number): string => format.number(value / 100, 2);
  const zones: Zone[] = [
    { health: 'RED', to: red, limit: limit(red) },
    { health: 'AMBER', to: amber, limit: limit(amber) },
    { health: 'GREEN', to: 110 },
  ];
  return (
    <ThresholdScale
      name={t('project.spi')}
      note={
        judged ? t('project.spiNote') : t('project.spiNotJudged', { from: format.percent(spiFromPlannedBp) })
      }
      value={percent}
      text={
        <Opened {...{ project, programme }} name={t('project.spi')} figure="SPI">
          {format.number(Math.floor(percent) / 100, 2)}
        </Opened>
      }
      health={!judged || percent >= amber ? 'GREEN' : percent < red ? 'RED' : 'AMBER'}
      zones={zones}
      from={50}
    />
  );
}

function SlippageScale({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slippageDays } = project;
  const { slippageAmberDays: amber, slippageRedDays: red } = programme.thresholds;
  if (typeof slippageDays !== 'number') return null;
  return (
    <ThresholdScale
      name={t('figure.slippage')}
      note={t('project.slippageNote')}
      value={slippageDays}
      text={
        <Opened {...{ project, programme }} name={t('figure.slippage')} figure="SLIPPAGE">
          {format.days(slippageDays)}
        </Opened>
      }
      health={slippageDays > red ? 'RED' : slippageDays > amber ? 'AMBER' : 'GREEN'}
      zones={risingZones(amber, red, format.number(amber), format.number(red))}
    />
  );
}

function OverdueScale({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const days = project.worstOverdueDays ?? 0;
  const red = programme.thresholds.overdueRedDays;
  return (
    <ThresholdScale
      name={t('project.worstOverdue')}
      note={t('project.worstOverdueNote')}
      value={days}
      text={
        <Opened {...{ project, programme }} name={t('project.worstOverdue')} figure="WORST_OVERDUE">
          {format.days(days)}
        </Opened>
      }
      health={days > red ? 'RED' : days > 0 ? 'AMBER' : 'GREEN'}
      zones={risingZones(1, red, format.number(1), format.number(red))}
    />
  );
}

function RiskScale({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const open = project.risks.filter(({ status }) => status !== 'CLOSED');
  const exposure = Math.max(0, ...open.map((risk) => risk.exposure));
  const amber = programme.thresholds.riskExposureAmber;
  if (exposure === 0) return null;
  return (
    <ThresholdScale
      name={t('project.worstRisk')}
      note={t('project.worstRiskNote')}
      value={exposure}
      text={
        <ExplainCount
          name={t('project.worstRisk')}
          value={format.number(exposure)}
          programme={programme.code}
          figure="WORST_RISK"
          parts={open.map(listed)}
          leftOut={project.risks
            .filter(({ status }) => status === 'CLOSED')
            .map((risk) => ({ ...listed(risk), reason: 'RISK_CLOSED' }))}
          largest
          statusOn={project.asOf.statusOn}
        >
          {format.number(exposure)}
        </ExplainCount>
      }
      health={exposure >= amber ? 'AMBER' : 'GREEN'}
      zones={[
        { health: 'GREEN', to: amber, limit: format.number(amber) },
        { health: 'AMBER', to: 25 },
      ]}
    />
  );
}

function listed({ code, title, exposure }: SheetPart['project']['risks'][number]): ListedThing {
  return { kind: 'RISK', key: code, label: title, value: exposure, unit: 'EXPOSURE' };
}

/** A figure of the project as the way to what it was computed from. */
function Opened({
  project,
  programme,
  name,
  figure,
  children,
}: SheetPart & { name: string; figure: ExplainedFigure; children: string }) {
  return (
    <ExplainProject programme={programme.code} code={project.code} value={children} {...{ name, figure }}>
      {children}
    </ExplainProject>
  );
}

function risingZones(amber: number, red: number, amberText: string, redText: string): Zone[] {
  return [
    { health: 'GREEN', to: amber, limit: amberText },
    { health: 'AMBER', to: red, limit: redText },
    { health: 'RED', to: red * 1.45 },
  ];
}
