import { useTranslation } from 'react-i18next';
import { explainExposure } from '#domain/progress/explain-listed.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { useFormat } from '../lib/format.js';
import { ExplainTerms } from './explanation-listed.js';

/** A risk's exposure, opening to its likelihood and its impact. */
export function ExposureOf({
  risk: { code, likelihood, impact, exposure },
  statusOn,
}: {
  risk: {
    readonly code: string;
    readonly likelihood: number;
    readonly impact: number;
    readonly exposure: number;
  };
  statusOn: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = format.number(exposure);
  return (
    <ExplainTerms
      name={`${t('risks.exposure')}, ${format.code(code)}`}
      value={value}
      figure="RISK_EXPOSURE"
      tree={() => explainExposure(likelihood, impact, statusOn as LocalDate)}
    >
      {value}
    </ExplainTerms>
  );
}
