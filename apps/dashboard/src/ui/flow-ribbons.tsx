import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format.js';
import { layFlows, type Flow, type Piece, type Ribbon } from './flow-layout.js';
import classes from './flow-ribbons.module.css';
import healthClasses from './health.module.css';
import { HealthGlyph, type HealthValue } from './health.js';

const WIDTH = 272;
const HEIGHT = 448;
const TOP = 28;
const STACK = 12;
const MARGIN = 42;

/** One of the two moments compared. */
type Moment = 'before' | 'after';

/**
 * Projects by health at two moments as two stacks, and between them who went where; what changed stands out and has
 * the colour of where it arrives. In Arabic the earlier moment stands at the right.
 */
export function FlowRibbons({
  flows,
  before,
  after,
  explain,
}: {
  flows: readonly Flow[];
  /** What the two moments are called. */
  before: string;
  after: string;
  /** A count of either moment as the way to what it was counted from; without it the counts are drawn. */
  explain?: (moment: Moment, health: HealthValue, count: number) => React.ReactNode;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const layout = layFlows(flows, TOP, HEIGHT - TOP - 4);
  const moved = flows
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, count }) =>
      t('flow.moved', {
        value: format.number(count),
        from: t(`health.${from}`),
        to: t(`health.${to}`),
      }),
    );
  const label = [`${before} – ${after}`, ...(moved.length > 0 ? moved : [t('flow.none')])].join(', ');
  return (
    <div className={classes.frame}>
      <svg className={classes.flow} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {layout.ribbons.map((ribbon) => (
          <RibbonPath key={`${ribbon.from}-${ribbon.to}`} ribbon={ribbon} />
        ))}
        <Stack pieces={layout.before} x={MARGIN} labels="before" counted={!explain} />
        <Stack pieces={layout.after} x={WIDTH - MARGIN - STACK} labels="after" counted={!explain} />
        <text x={format.rtl ? WIDTH : 0} y="12" textAnchor="start">
          {before}
        </text>
        <text x={format.rtl ? 0 : WIDTH} y="12" textAnchor="end">
          {after}
        </text>
      </svg>
      {explain &&
        (['before', 'after'] as const).map((moment) => (
          <Counts key={moment} pieces={layout[moment]} moment={moment} explain={explain} />
        ))}
    </div>
  );
}

/** The counts over the drawing, each beside its piece of the stack. */
function Counts({
  pieces,
  moment,
  explain,
}: {
  pieces: readonly Piece[];
  moment: Moment;
  explain: (moment: Moment, health: HealthValue, count: number) => React.ReactNode;
}) {
  const share = (length: number, whole: number): string => `${(length / whole) * 100}%`;
  const from = WIDTH - MARGIN + 21;
  const side =
    moment === 'before' ? { insetInlineEnd: share(from, WIDTH) } : { insetInlineStart: share(from, WIDTH) };
  return pieces.map(({ health, count, labelY }) => (
    <b
      key={health}
      className={classes.opened}
      style={{ ...side, insetBlockStart: share(labelY, HEIGHT) }}
      data-figure
    >
      {explain(moment, health, count)}
    </b>
  ));
}

function RibbonPath({ ribbon }: { ribbon: Ribbon }) {
  const { rtl } = useFormat();
  const side = (x: number): number => (rtl ? WIDTH - x : x);
  const [start, middle, end] = [side(MARGIN + STACK), WIDTH / 2, side(WIDTH - MARGIN - STACK)];
  const { fromTop, toTop, thickness, from, to } = ribbon;
  const d = `M${start} ${fromTop}C${middle} ${fromTop} ${middle} ${toTop} ${end} ${toTop}v${thickness}C${middle} ${
    toTop + thickness
  } ${middle} ${fromTop + thickness} ${start} ${fromTop + thickness}Z`;
  return (
    <path d={d} className={classes.ribbon} data-health={to} data-changed={from === to ? undefined : true} />
  );
}

function Stack({
  pieces,
  x,
  labels,
  counted,
}: {
  pieces: readonly Piece[];
  x: number;
  labels: Moment;
  counted: boolean;
}) {
  const format = useFormat();
  const side = (place: number, width = 0): number => (format.rtl ? WIDTH - place - width : place);
  const [glyphX, textX] = labels === 'before' ? [x - 16, x - 21] : [x + STACK + 6, x + STACK + 21];
  return (
    <g>
      {pieces.map(({ health, count, top, height, labelY }) => (
        <g key={health}>
          <rect
            x={side(x, STACK)}
            y={top}
            width={STACK}
            height={Math.max(1, height)}
            rx={Math.min(2, height / 2)}
            className={classes.piece}
            data-health={health}
          />
          <g
            transform={`translate(${side(glyphX, 10)} ${labelY - 5})`}
            className={healthClasses['mark']}
            data-health={health}
          >
            <HealthGlyph value={health} size={10} />
          </g>
          {counted && (
            <text
              x={side(textX)}
              y={labelY + 4.5}
              textAnchor={labels === 'before' ? 'end' : 'start'}
              className={classes.count}
            >
              {format.number(count)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
