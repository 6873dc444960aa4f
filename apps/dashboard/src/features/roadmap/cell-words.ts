import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellWords } from './pasted-cells.js';

/** The words by which the reader's spreadsheet may call phases and earning rules. */
export function useCellWords(): CellWords {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      phase: (value) => [t(`phase.${value}`)],
      earningRule: (value) => [t(`earningRule.${value}`), t(`earningRule.short.${value}`)],
    }),
    [t],
  );
}
