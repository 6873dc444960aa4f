import type { ProgrammeReading } from '#domain/programme/programme.js';
import { EQUAL_WEIGHTS, weightingOf, type Weighting } from '#domain/progress/weighting.js';
import type { Language } from '#domain/shared/text.js';
import { rollupStore } from '../portfolio/rollup.store.js';
import type { ReadTx } from '../transaction.js';
import type { Visible } from '../visible.js';

const asked = new WeakMap<ReadTx, Map<ProgrammeReading, Promise<Weighting>>>();

/** How projects weigh, judged once per transaction on the whole programme, so that all its sets compare. */
export function programmeWeighting(
  tx: ReadTx,
  visible: Visible<'project.read'>,
  reading: ProgrammeReading,
  language: Language,
): Promise<Weighting> {
  const known = asked.get(tx) ?? new Map<ProgrammeReading, Promise<Weighting>>();
  asked.set(tx, known);
  const weighting = known.get(reading) ?? judged(tx, visible, reading, language);
  known.set(reading, weighting);
  return weighting;
}

async function judged(
  tx: ReadTx,
  visible: Visible<'project.read'>,
  reading: ProgrammeReading,
  language: Language,
): Promise<Weighting> {
  if (reading.weighting === 'EQUAL') return EQUAL_WEIGHTS;
  const whole = { filter: {}, dimensions: [null], nameWorst: false };
  const groups = await rollupStore(tx).sums(visible, reading, whole, language);
  const [set] = groups.get(null) ?? [];
  return set ? weightingOf(set.sums) : EQUAL_WEIGHTS;
}
