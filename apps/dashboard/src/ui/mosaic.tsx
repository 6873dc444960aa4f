import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Health, type HealthValue } from './health.js';
import { HealthBar, type HealthCounts } from './health-bar.js';
import classes from './mosaic.module.css';
import { ReadingStrip } from './reading-strip.js';

/** One project of the mosaic. */
export interface MosaicTile {
  readonly code: string;
  readonly title: string;
  readonly health: HealthValue;
  readonly flagship: boolean;
  /** Why it has its health, in a sentence. */
  readonly reason: string;
  readonly href: string;
}

/** The projects that stand together; without tiles, only how many there are of each health. */
export interface MosaicGroup {
  readonly key: string;
  readonly name: string;
  readonly fullName: string;
  readonly tiles: readonly MosaicTile[];
  readonly counts?: HealthCounts;
  /** How many projects, as the way to which they are; shown where there are no tiles. */
  readonly counted?: React.ReactNode;
}

/** A heading with its groups. */
export interface MosaicSection {
  readonly title: string;
  /** The way to what the counts of the title were counted from. */
  readonly explain?: React.ReactNode;
  readonly groups: readonly MosaicGroup[];
}

/** Every project as a tile; the strip under them says in words what the tile in hand shows. */
export function Mosaic({ sections }: { sections: readonly MosaicSection[] }) {
  const root = useRef<HTMLDivElement>(null);
  const tiles = sections.flatMap((section) => section.groups.flatMap((group) => group.tiles));
  const [chosen, setChosen] = useState<string | null>(null);
  const current = tiles.find((tile) => tile.code === chosen) ?? tiles[0];
  const wide = sections.some((section) => section.groups.some((group) => group.tiles.length > 12));
  return (
    <div ref={root}>
      <div onKeyDown={(event) => walk(event, root.current)}>
        {sections.map((section) => (
          <section key={section.title} className={classes.section}>
            <div className={classes.title} data-figure>
              <h3>{section.title}</h3>
              {section.explain}
            </div>
            <div className={classes.columns}>
              {columnsOf(section.groups, wide ? 1 : 4).map((column, index) => (
                <ul key={index} className={classes.column} data-wide={wide || undefined}>
                  {column.map((group) => (
                    <Group key={group.key} group={group} current={current?.code} onChoose={setChosen} />
                  ))}
                </ul>
              ))}
            </div>
          </section>
        ))}
      </div>
      {current && <ReadingStrip project={current} sentence={current.reason} href={current.href} at="foot" />}
    </div>
  );
}

function Group({
  group,
  current,
  onChoose,
}: {
  group: MosaicGroup;
  current: string | undefined;
  onChoose: (code: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <li className={classes.group}>
      <span className={classes.name} title={group.fullName}>
        {group.name}
      </span>
      {group.tiles.length === 0 && group.counts ? (
        <span className={classes.counts}>
          <HealthBar counts={group.counts} compact />
          {group.counted && <b data-figure>{group.counted}</b>}
        </span>
      ) : (
        <span className={classes.tiles}>
          {group.tiles.map((tile) => (
            <Link
              key={tile.code}
              to={tile.href}
              className={classes.tile}
              data-current={tile.code === current || undefined}
              tabIndex={tile.code === current ? 0 : -1}
              onFocus={() => onChoose(tile.code)}
              onMouseEnter={() => onChoose(tile.code)}
              aria-label={t('mosaic.tile', {
                code: tile.code,
                title: tile.title,
                health: t(`health.${tile.health}`),
              })}
            >
              <span aria-hidden="true">
                <Health value={tile.health} form="tile" flagship={tile.flagship} />
                <span className={classes.number}>{tile.code.replace(/^.*-/, '')}</span>
              </span>
            </Link>
          ))}
        </span>
      )}
    </li>
  );
}

/** Columns filled from the top, so that the largest groups stand together in the first. */
function columnsOf(groups: readonly MosaicGroup[], wanted: number): MosaicGroup[][] {
  const count = Math.max(1, Math.min(wanted, groups.length));
  const columns: MosaicGroup[][] = [];
  let from = 0;
  for (let index = 0; index < count; index += 1) {
    const size = Math.ceil((groups.length - from) / (count - index));
    columns.push(groups.slice(from, from + size));
    from += size;
  }
  return columns;
}

/** Arrow keys walk the tiles in reading order; Home and End go to the first and the last. */
function walk(event: React.KeyboardEvent, root: HTMLElement | null): void {
  const links = [
    ...(root?.querySelectorAll<HTMLElement>('[data-current], a[tabindex="-1"][aria-label]') ?? []),
  ];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const next: Record<string, number> = {
    [forward]: at + 1,
    [back]: at - 1,
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: links.length - 1,
  };
  const target = links[next[event.key] ?? -1];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
