import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { RisksDocument, type RisksQuery } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { ExplainRisks } from '../../ui/explanation.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { RiskGrid } from '../../ui/risk-grid.js';
import { Empty } from '../../ui/states.js';
import { RiskChanges } from './risk-changes.js';
import { RiskFacets } from './risk-facets.js';
import { RiskList } from './risk-list.js';
import classes from './risk-page.module.css';
import { useRiskView, type RiskView } from './view.js';

/** What the risks page is drawn from. */
export type RiskProgramme = NonNullable<RisksQuery['programme']>;

/** Risks the reader may see: the matrix, what narrows it, and the risks themselves. */
export function RiskPage() {
  const { programme = '' } = useParams();
  const { asOf } = useAsOf();
  const view = useRiskView();
  const [{ data, error, fetching }, retry] = useQuery({
    query: RisksDocument,
    variables: { programme, asOf, filter: view.filter },
  });
  return (
    <Answer
      subject={data?.programme}
      error={error}
      fetching={fetching}
      blocks={[56, 420, 600]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(found) => <Risks programme={found} view={view} />}
    </Answer>
  );
}

function Risks({ programme, view }: { programme: RiskProgramme; view: RiskView }) {
  const { t } = useTranslation();
  const { whole } = programme;
  return (
    <ProgrammePage programme={programme} title={t('risks.title')} note={t('risks.scope')}>
      {whole.totalCount === 0 ? (
        <Card title={t('risks.noneTitle')}>
          <Empty>{t('risks.noneForYou')}</Empty>
        </Card>
      ) : (
        <div className={classes.page}>
          <div>
            <Matrix programme={programme} view={view} />
            <RiskFacets programme={programme} view={view} />
          </div>
          <div>
            <RiskChanges programme={programme} view={view} />
            <RiskList programme={programme} view={view} />
          </div>
        </div>
      )}
    </ProgrammePage>
  );
}

function Matrix({ programme, view }: { programme: RiskProgramme; view: RiskView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { risks, thresholds } = programme;
  return (
    <Card
      title={t('risks.matrix')}
      note={t('risks.matrixNote', { exposure: format.number(thresholds.riskExposureAmber) })}
    >
      <RiskGrid
        counts={risks.matrix}
        amberFrom={thresholds.riskExposureAmber}
        chosen={view.cell}
        onChoose={view.chooseCell}
        strip={<Counted programme={programme} view={view} />}
      />
    </Card>
  );
}

/** What the chosen cell counts, or the whole matrix when none is. */
function Counted({ programme, view }: { programme: RiskProgramme; view: RiskView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { cell, filter } = view;
  const count = programme.risks.matrix
    .filter(({ likelihood, impact }) => !cell || (likelihood === cell.likelihood && impact === cell.impact))
    .reduce((sum, held) => sum + held.count, 0);
  const risks = t('risks.count', { count, value: format.number(count) });
  const words = cell
    ? t('risks.cell', {
        likelihood: format.number(cell.likelihood),
        impact: format.number(cell.impact),
        exposure: format.number(cell.likelihood * cell.impact),
        risks,
      })
    : t('risks.allCells', { risks });
  return (
    <>
      {words}
      <ExplainRisks
        name={t('risks.matrix')}
        value={format.number(count)}
        programme={programme.code}
        filter={cell ? filter : { ...filter, likelihood: undefined, impact: undefined }}
      />
    </>
  );
}
