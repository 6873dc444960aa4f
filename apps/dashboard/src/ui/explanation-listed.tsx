import { useMemo } from 'react';
import { useAsOf } from '../lib/as-of.js';
import type {
  ExplainedPart,
  Explanation,
  LeftOutReason,
  ListedFigure,
  ThingKind,
  Unit,
} from '#domain/progress/explanation.js';
import { explainListed, thing } from '#domain/progress/explain-listed.js';
import { term } from '#domain/progress/explained.js';
import { tell, type Called } from '#domain/progress/told-explanation.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { ExplanationContent, ExplanationPopover, pageOf, type Explained } from './explanation-popover.js';

/** One of the things that a page lists and a figure counts. */
export interface ListedThing {
  readonly kind: ThingKind;
  /** Its code or number, empty where it has none. */
  readonly key: string;
  readonly label: string;
  /** Where it is shown, when that is not its kind's own page. */
  readonly to?: string | null;
  /** What is told beside it. */
  readonly value?: ExplainedPart['value'];
  readonly unit?: Unit;
}

interface Counted {
  readonly programme: string;
  readonly figure: ListedFigure;
  readonly parts: readonly ListedThing[];
  readonly leftOut?: readonly (ListedThing & { readonly reason: LeftOutReason })[];
  /** How many more are counted without being listed. */
  readonly others?: number;
  /** The largest value of the parts is the figure, and not their number. */
  readonly largest?: boolean;
  readonly statusOn: string;
}

/** The way from a number of things that a page lists to which they are. */
export function ExplainCount({
  programme,
  figure,
  parts,
  leftOut,
  others,
  largest,
  statusOn,
  ...explained
}: Explained & Counted) {
  return (
    <ExplanationPopover
      {...explained}
      figure={figure}
      content={<CountTree {...{ programme, figure, parts, leftOut, others, largest, statusOn }} />}
    />
  );
}

function CountTree(counted: Counted) {
  const { search } = useAsOf();
  const { programme, parts, leftOut = [] } = counted;
  const explanation = useMemo(() => toldCount(counted), [counted]);
  const page = pageOf(programme, search);
  return (
    <ExplanationContent
      explanation={explanation}
      hrefOf={(kind, key) => {
        const listed = [...parts, ...leftOut].find((entry) => entry.kind === kind && entry.key === key);
        return listed?.to === undefined ? page(kind, key, null) : listed.to;
      }}
    />
  );
}

function toldCount({ figure, parts, leftOut = [], others = 0, largest = false, statusOn }: Counted) {
  const all = [...parts, ...leftOut];
  const named = parts.map(({ kind, value, unit }, at) =>
    thing(kind, String(at), others > 0 ? 1 : (value ?? null), unit),
  );
  const tree = explainListed({
    figure,
    formula: largest ? 'LARGEST' : others > 0 ? 'SUM' : 'COUNT',
    unit: largest ? (parts[0]?.unit ?? 'COUNT') : 'COUNT',
    parts: others > 0 ? [...named, term('OTHERS', others, 'COUNT')] : named,
    leftOut: leftOut.map(({ kind, reason }, at) => ({
      label: { kind, id: String(parts.length + at) },
      reason,
    })),
    statusOn: statusOn as LocalDate,
  });
  return tell(tree, (id) => {
    const named = all[Number(id)];
    return named ? { key: named.key, label: named.label } : null;
  });
}

/** The way from a figure worked out of a few numbers or dates to them; the tree is made when it is asked for. */
export function ExplainTerms({ figure, ...explained }: Explained & OfTerms & { figure: ListedFigure }) {
  const { tree, called, ...shown } = explained;
  return (
    <ExplanationPopover {...shown} figure={figure} content={<TermsTree tree={tree} called={called} />} />
  );
}

interface OfTerms {
  readonly tree: () => Explanation;
  /** What the things among its parts are called. */
  readonly called?: Called;
}

function TermsTree({ tree, called = () => null }: OfTerms) {
  return <ExplanationContent explanation={tell(tree(), called)} hrefOf={() => null} />;
}
