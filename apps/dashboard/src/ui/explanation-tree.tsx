import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { HEALTHS } from '#domain/progress/figures.js';
import { PHASE_GROUPS } from '#domain/progress/rollup-sums.js';
import { LIFECYCLES } from '#domain/project/project.js';
import { useFormat, type Format } from '../lib/format.js';
import type { ExplanationFieldsFragment } from '../lib/graphql/graphql.js';
import { Health as HealthMark } from './health.js';
import classes from './explanation-tree.module.css';

type Tree = ExplanationFieldsFragment;
type Part = Tree['parts'][number];
type LinkTo = (code: string, text: string) => React.ReactNode;

/** A figure's formula, the parts that were counted, the parts that were not and why, and the rules it follows. */
export function ExplanationTree({ explanation, linkTo }: { explanation: Tree; linkTo: LinkTo }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { parts, leftOut, rulesVersion, statusOn } = explanation;
  return (
    <div className={classes.tree}>
      <Formula explanation={explanation} />
      {parts.length > 0 && <Parts explanation={explanation} linkTo={linkTo} />}
      {leftOut.length > 0 && <LeftOut entries={leftOut} linkTo={linkTo} />}
      <p className={classes.foot}>
        {t('explain.foot', { version: format.number(rulesVersion), date: format.date(statusOn) })}
      </p>
    </div>
  );
}

function Formula({ explanation }: { explanation: Tree }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { formula, parts } = explanation;
  const key = `explain.formula.${formula}`;
  const sentence = i18n.exists(key) ? t(key as 'explain.formula.COUNT') : t('explain.formula.OTHER');
  const result = valueText(explanation, explanation.unit, format, t);
  if (formula !== 'WEIGHTED_MEAN' || parts.length === 0) {
    return (
      <p className={classes.formula}>
        {sentence}
        {result && (
          <>
            {' = '}
            <b>{result}</b>
          </>
        )}
      </p>
    );
  }
  const weight = parts.reduce((sum, part) => sum + (part.weight ?? 1), 0);
  const earned = parts.reduce((sum, part) => sum + shareOf(part), 0);
  return (
    <div className={classes.formula}>
      <Fraction top={t('explain.fraction.top')} bottom={t('explain.fraction.bottom')} />
      <span>=</span>
      <Fraction top={format.number(earned, decimalsOf(earned))} bottom={format.number(weight)} />
      <span>=</span>
      <b>
        {explanation.value === null || explanation.value === undefined
          ? '—'
          : format.percent(explanation.value, 2)}
      </b>
    </div>
  );
}

function Fraction({ top, bottom }: { top: string; bottom: string }) {
  return (
    <span className={classes.fraction}>
      <span>{top}</span>
      <span>{bottom}</span>
    </span>
  );
}

function Parts({ explanation, linkTo }: { explanation: Tree; linkTo: LinkTo }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { parts, formula } = explanation;
  const weighted = formula === 'WEIGHTED_MEAN';
  const listed = formula === 'COUNT' && parts.every(({ kind, value }) => kind === 'PROJECT' && value === 1);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('explain.parts')}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              {t('explain.counted', { count: parts.length, value: format.number(parts.length) })}
            </th>
            {weighted && <th scope="col">{t('explain.weight')}</th>}
            {!listed && <th scope="col">{t('explain.value')}</th>}
            {weighted && <th scope="col">{t('explain.share')}</th>}
          </tr>
        </thead>
        <tbody>
          {parts.map((part, index) => (
            <tr key={index}>
              <th scope="row">
                <PartLabel part={part} linkTo={linkTo} />
              </th>
              {weighted && <td>{format.number(part.weight ?? 1)}</td>}
              <td>{weighted ? percentOf(part, format) : <PartValue part={part} />}</td>
              {weighted && (
                <td>
                  <b>{format.number(shareOf(part), decimalsOf(shareOf(part)))}</b>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PartLabel({ part, linkTo }: { part: Part; linkTo: LinkTo }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  if (part.kind === 'TERM') {
    const key = `explain.term.${part.key}`;
    return i18n.exists(key) ? t(key as 'explain.term.PROGRESS') : part.label;
  }
  return (
    <>
      <span className={classes.code}>{format.code(part.key)}</span> {linkTo(part.key, part.label)}
    </>
  );
}

function PartValue({ part }: { part: Part }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (isHealth(part.code)) return <HealthMark value={part.code} />;
  return <>{valueText(part, part.unit, format, t)}</>;
}

function LeftOut({ entries, linkTo }: { entries: Tree['leftOut']; linkTo: LinkTo }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const reasonOf = (reason: string): string => {
    const key = `explain.leftOut.${reason}`;
    return i18n.exists(key) ? t(key as 'explain.leftOut.NOT_MEASURED') : t('explain.leftOut.OTHER');
  };
  const reasons = [...new Set(entries.map((entry) => entry.reason))];
  return (
    <div className={classes.leftOut} tabIndex={0} role="region" aria-label={t('explain.leftOutParts')}>
      {reasons.map((reason) => {
        const left = entries.filter((entry) => entry.reason === reason);
        return (
          <p key={reason}>
            <b>{t('explain.setAside', { count: left.length, value: format.number(left.length) })}</b>
            {` · ${reasonOf(reason)} · `}
            {left.map((entry, index) => (
              <span key={index}>
                {index > 0 && ', '}
                {entry.kind === 'PROJECT'
                  ? linkTo(entry.key, format.code(entry.key))
                  : `${entry.key} ${entry.label}`}
              </span>
            ))}
          </p>
        );
      })}
    </div>
  );
}

/** What one whole is in the unit of a part. */
const WHOLE: Readonly<Record<string, number>> = { BASIS_POINTS: 10_000, PERCENT: 100 };

function percentOf(part: Part, format: Format): string {
  if (part.value === null || part.value === undefined) return '—';
  return format.percent((part.value * 10_000) / (WHOLE[part.unit] ?? 1));
}

/** The weight of a part times how much of it counts. */
function shareOf(part: Part): number {
  return ((part.weight ?? 1) * (part.value ?? 0)) / (WHOLE[part.unit] ?? 1);
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}

const isHealth = oneOf(HEALTHS);
const isLifecycle = oneOf(LIFECYCLES);
const isPhase = oneOf(PHASE_GROUPS);

function oneOf<Code extends string>(codes: readonly Code[]): (code: unknown) => code is Code {
  return (code): code is Code => codes.some((known) => known === code);
}

function valueText(
  { value, on, code }: Pick<Part, 'value' | 'on' | 'code'>,
  unit: string,
  format: Format,
  t: TFunction,
): string {
  if (on) return format.date(on);
  if (isHealth(code)) return t(`health.${code}`);
  if (isLifecycle(code)) return t(`lifecycle.${code}`);
  if (isPhase(code)) return t(`phase.${code}`);
  if (code) return t('explain.hidden');
  if (value === null || value === undefined) return '—';
  if (unit === 'BASIS_POINTS') return format.percent(value, 2);
  if (unit === 'PERCENT') return format.percent(value * 100);
  if (unit === 'DAYS') return format.days(value);
  if (unit === 'RATIO') return format.number(value, 2);
  if (unit === 'CENTIMES') return format.amount(value / 100);
  return format.number(value, decimalsOf(value));
}
