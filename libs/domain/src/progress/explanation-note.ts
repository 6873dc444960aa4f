import {
  fractionText,
  isListing,
  shareText,
  valueText,
  type ExplanationSpeech,
  type TellablePart,
} from './explanation-text.js';
import type { BriefExplanation } from './told-briefly.js';

/**
 * An explanation as the text of a cell's note: formula, parts counted, parts left out and why, rules and status date.
 * What is not told is counted.
 */
export function explanationNote(brief: BriefExplanation, speech: ExplanationSpeech): string {
  const { rulesVersion, statusOn } = brief.told;
  return [
    speech.meaning(brief.told.figure),
    formulaLine(brief, speech),
    ...partLines(brief, speech),
    ...brief.leftOut.map((group) => leftOutLine(group, speech)),
    speech.foot(rulesVersion, statusOn),
  ].join('\n');
}

function formulaLine({ told, fraction }: BriefExplanation, speech: ExplanationSpeech): string {
  const result = valueText(told, speech);
  if (fraction === null) return `${speech.formula(told.formula)} = ${result}`;
  const { words, numbers } = fractionText(told, fraction, speech);
  return `${words.top} ÷ ${words.bottom} = ${numbers.top} ÷ ${numbers.bottom} = ${result}`;
}

function partLines({ told, partCount }: BriefExplanation, speech: ExplanationSpeech): string[] {
  const { parts } = told;
  if (parts.length === 0) return [];
  const head = speech.counted(partCount);
  const others = untold(partCount, parts.length, speech);
  if (isListing(told)) {
    const codes = [...parts.map((part) => nameOf(part, speech)), ...others];
    return [`${head} · ${codes.join(speech.comma)}`];
  }
  return [head, ...parts.map((part) => `· ${partLine(told.formula, part, speech)}`), ...others];
}

function partLine(formula: string, part: TellablePart, speech: ExplanationSpeech): string {
  const name = part.kind === 'TERM' ? speech.term(part.key) : `${speech.thing(part.key)} ${part.label}`;
  if (formula !== 'WEIGHTED_MEAN') return `${name} · ${valueText(part, speech)}`;
  return `${name} · ${speech.number(part.weight ?? 1)} × ${shareText(part, speech)}`;
}

function leftOutLine(
  { count, first }: BriefExplanation['leftOut'][number],
  speech: ExplanationSpeech,
): string {
  const names = first.map((part) => nameOf(part, speech));
  return [
    speech.setAside(count),
    speech.leftOut(first[0]?.reason ?? ''),
    [...names, ...untold(count, first.length, speech)].join(speech.comma),
  ].join(' · ');
}

/** A project by its code, anything else by what it is called. */
function nameOf(
  { kind, key, label }: Pick<TellablePart, 'kind' | 'key' | 'label'>,
  speech: ExplanationSpeech,
): string {
  return kind === 'PROJECT' ? speech.thing(key) : `${key} ${label}`.trim();
}

function untold(count: number, told: number, speech: ExplanationSpeech): string[] {
  return count > told ? [`… +${speech.number(count - told)}`] : [];
}
