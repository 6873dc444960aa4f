import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { Card } from '../../ui/card.js';
import { ExplainCount, type ListedThing } from '../../ui/explanation-listed.js';
import { RiskMatrix } from '../../ui/risk-matrix.js';
import { Empty } from '../../ui/states.js';
import type { SheetPart } from './project-page.js';
import classes from './project-page.module.css';
import { EditedRiskLine, RiskLine, useNewRisk } from './risk-line.js';

/** The project's risks on their matrix, for those who may see them; for others there is no such card. */
export function RisksCard({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  // A past situation is looked at, not edited.
  const may = useAsOf().asOf === undefined && project.viewerCan.includes('RISK_EDIT');
  const added = useNewRisk({ project, programme }, may);
  if (!project.viewerCan.includes('RISK_READ') && project.risks.length === 0) return null;
  const inOrder = project.risks.toSorted((a, b) => b.exposure - a.exposure);
  const open = inOrder.filter(({ status }) => status !== 'CLOSED');
  return (
    <Card
      title={t('project.risks')}
      count={t('project.openRisks', { count: open.length, value: format.number(open.length) })}
      explain={
        <ExplainCount
          name={t('project.risks')}
          value={format.number(open.length)}
          programme={programme.code}
          figure="RISK_COUNT"
          parts={open.map(listed)}
          leftOut={inOrder
            .filter(({ status }) => status === 'CLOSED')
            .map((risk) => ({ ...listed(risk), reason: 'RISK_CLOSED' }))}
          statusOn={project.asOf.statusOn}
        />
      }
      aside={added.button}
    >
      {added.form}
      {inOrder.length === 0 ? (
        !added.form && <Empty>{t('project.noRisk')}</Empty>
      ) : (
        <div className={classes.risks}>
          <RiskMatrix risks={open} amberFrom={programme.thresholds.riskExposureAmber} />
          <ul>
            {inOrder.map((risk) => (
              <li key={risk.id}>
                {may ? <EditedRiskLine {...{ risk, project, programme }} /> : <RiskLine risk={risk} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function listed({ code, title, exposure }: SheetPart['project']['risks'][number]): ListedThing {
  return { kind: 'RISK', key: code, label: title, value: exposure, unit: 'EXPOSURE' };
}
