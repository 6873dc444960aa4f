import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format.js';
import classes from './risk-grid.module.css';

const LEVELS = [1, 2, 3, 4, 5] as const;

/** A cell of the matrix. */
export interface RiskCell {
  readonly likelihood: number;
  readonly impact: number;
}

/**
 * The 5 × 5 matrix to work with: likelihood upwards, impact onwards, and in each cell how many risks stand there. The strip
 * under it says in words what the chosen cell holds.
 */
export function RiskGrid({
  counts,
  amberFrom,
  chosen,
  onChoose,
  strip,
}: {
  counts: readonly (RiskCell & { readonly count: number })[];
  amberFrom: number;
  chosen: RiskCell | null;
  onChoose: (cell: RiskCell) => void;
  /** What the chosen cell, or the whole matrix, counts, with the way to its explanation. */
  strip?: React.ReactNode;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.frame} data-figure-card>
      <table className={classes.grid}>
        <caption className={classes.axis}>{t('risks.likelihoodAxis')}</caption>
        <tbody>
          {LEVELS.toReversed().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row">{format.number(likelihood)}</th>
              {LEVELS.map((impact) => (
                <td key={impact}>
                  <Cell
                    cell={{ likelihood, impact }}
                    count={countOf(counts, likelihood, impact)}
                    exposed={likelihood * impact >= amberFrom}
                    chosen={chosen?.likelihood === likelihood && chosen.impact === impact}
                    onChoose={onChoose}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {LEVELS.map((impact) => (
              <th key={impact} scope="col">
                {format.number(impact)}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className={classes.axis} data-end>
        {t('risks.impactAxis')}
      </p>
      {strip && <p className={classes.strip}>{strip}</p>}
    </div>
  );
}

function Cell({
  cell,
  count,
  exposed,
  chosen,
  onChoose,
}: {
  cell: RiskCell;
  count: number;
  exposed: boolean;
  chosen: boolean;
  onChoose: (cell: RiskCell) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const exposure = cell.likelihood * cell.impact;
  if (count === 0 && !chosen) {
    return (
      <span
        className={classes.cell}
        data-exposed={exposed || undefined}
        style={{ opacity: 0.35 + exposure / 40 }}
      />
    );
  }
  return (
    <UnstyledButton
      className={classes.cell}
      data-held
      data-figure
      data-exposed={exposed || undefined}
      aria-pressed={chosen}
      aria-label={t('risks.cell', {
        likelihood: format.number(cell.likelihood),
        impact: format.number(cell.impact),
        exposure: format.number(exposure),
        risks: t('risks.count', { count, value: format.number(count) }),
      })}
      onClick={() => onChoose(cell)}
    >
      {format.number(count)}
    </UnstyledButton>
  );
}

function countOf(
  counts: readonly (RiskCell & { readonly count: number })[],
  likelihood: number,
  impact: number,
): number {
  return counts.find((cell) => cell.likelihood === likelihood && cell.impact === impact)?.count ?? 0;
}
