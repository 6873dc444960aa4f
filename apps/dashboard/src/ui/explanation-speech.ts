import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import {
  FORMULAS,
  LEFT_OUT_REASONS,
  TERMS,
  type Formula,
  type LeftOutReason,
  type Term,
} from '#domain/progress/explanation.js';
import type { ExplanationSpeech } from '#domain/progress/explanation-text.js';
import { HEALTHS } from '#domain/progress/figures.js';
import { PHASE_GROUPS } from '#domain/progress/rollup-sums.js';
import { TOLD_FIGURES, type ToldFigure } from '#domain/progress/told-explanation.js';
import { LIFECYCLES } from '#domain/project/project.js';
import { useFormat, type Format } from '../lib/format.js';

/** Explanations in the language of the screen. */
export function useExplanationSpeech(): ExplanationSpeech {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => speechOf(t, format), [t, format]);
}

function speechOf(t: TFunction, format: Format): ExplanationSpeech {
  return {
    meaning: (figure) => (isFigure(figure) ? t(`explain.meaning.${figure}`) : ''),
    formula: (code) => t(`explain.formula.${isFormula(code) ? code : 'OTHER'}`),
    term: (name) => (isTerm(name) ? t(`explain.term.${name}`) : name),
    leftOut: (reason) => t(`explain.leftOut.${isReason(reason) ? reason : 'OTHER'}`),
    counted: (count) => t('explain.counted', { count, value: format.number(count) }),
    setAside: (count) => t('explain.setAside', { count, value: format.number(count) }),
    code: (code) => wordOf(code, t),
    hidden: t('explain.hidden'),
    fraction: {
      top: t('explain.fraction.top'),
      planned: t('explain.fraction.planned'),
      value: t('explain.fraction.value'),
      bottom: t('explain.fraction.bottom'),
    },
    comma: t('list.comma'),
    number: (value, decimals) => format.number(value, decimals),
    percent: (bp, decimals) => format.percent(bp, decimals),
    days: (days) => format.days(days),
    date: (day) => format.date(day),
    amount: (mad) => format.amount(mad),
    points: (points) => format.points(points),
    thing: (code) => format.code(code),
    foot: (version, statusOn) =>
      t('explain.foot', { version: format.number(version), date: format.date(statusOn) }),
  };
}

function wordOf(code: string, t: TFunction): string | null {
  if (isHealth(code)) return t(`health.${code}`);
  if (isLifecycle(code)) return t(`lifecycle.${code}`);
  if (isPhase(code)) return t(`phase.${code}`);
  return null;
}

/** Whether a code is a health, which bears a mark as well as a word. */
export const isHealth = oneOf(HEALTHS);
const isLifecycle = oneOf(LIFECYCLES);
const isPhase = oneOf(PHASE_GROUPS);
const isFigure: (code: unknown) => code is ToldFigure = oneOf(TOLD_FIGURES);
const isFormula: (code: unknown) => code is Formula = oneOf(FORMULAS);
const isTerm: (code: unknown) => code is Term = oneOf(TERMS);
const isReason: (code: unknown) => code is LeftOutReason = oneOf(LEFT_OUT_REASONS);

function oneOf<Code extends string>(codes: readonly Code[]): (code: unknown) => code is Code {
  return (code): code is Code => codes.some((known) => known === code);
}
