import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat, type Format } from '../../lib/format.js';
import type { ExplainedFigure } from '../../lib/graphql/graphql.js';
import { pointsBetween } from '../../lib/numbers.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { FlagshipMark } from '../../ui/chip.js';
import type { DataColumn } from '../../ui/data-table-column.js';
import { ExplainProject } from '../../ui/explanation.js';
import { Health } from '../../ui/health.js';
import { Slippage } from '../../ui/listed-projects.js';
import classes from './portfolio-page.module.css';
import type { PortfolioRow } from './project-pages.js';
import { SORT_WORDS } from './sort-words.js';
import { LARGEST_FIRST } from './view.js';

type Column = DataColumn<PortfolioRow>;

const NOTHING = '—';

/** The columns of the portfolio; those that the server can sort by bear its names. */
export function useProjectColumns(programme: string): Column[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  return useMemo(() => {
    const place = { programme, search, t, format };
    const columns = [...nameColumns(place), ...placeColumns(place), ...figureColumns(place)];
    return columns.map((column) => ({ ...column, largestFirst: LARGEST_FIRST.has(column.id) }));
  }, [programme, search, t, format]);
}

/** What the cells are written with. */
interface Place {
  readonly programme: string;
  /** What a link carries on. */
  readonly search: string;
  readonly t: TFunction;
  readonly format: Format;
}

function nameColumns({ programme, search, t, format }: Place): Column[] {
  return [
    {
      id: 'HEALTH',
      name: t(SORT_WORDS.HEALTH),
      kind: 'mark',
      served: true,
      always: true,
      width: 58,
      cell: ({ code, health }) => (
        <ExplainProject
          {...{ programme, code, figure: 'HEALTH' as const }}
          name={t('column.health')}
          value={t(`health.${health}`)}
        >
          <Health value={health} />
        </ExplainProject>
      ),
    },
    {
      id: 'CODE',
      name: t(SORT_WORDS.CODE),
      kind: 'code',
      served: true,
      width: 70,
      cell: ({ code }) => format.code(code),
    },
    {
      id: 'TITLE',
      name: t(SORT_WORDS.TITLE),
      kind: 'name',
      served: true,
      cell: ({ code, title, titleLang, flagship }) => (
        <span className={classes.title}>
          <Link to={`/${programme}/projects/${code}${search}`} lang={titleLang}>
            {title}
          </Link>
          {flagship && <FlagshipMark label={t('health.flagship')} />}
        </span>
      ),
    },
  ];
}

function placeColumns({ t, format }: Place): Column[] {
  return [
    {
      id: 'BODY',
      name: t('column.body'),
      roomFrom: 1000,
      width: 92,
      cell: ({ organisation }) => <span className={classes.muted}>{format.code(organisation.code)}</span>,
      hint: ({ organisation }) => organisation.name,
    },
    {
      id: 'PHASE',
      name: t('column.phase'),
      roomFrom: 1000,
      width: 116,
      cell: ({ phase }) => (
        <span className={classes.muted}>{phase === 'NONE' ? NOTHING : t(`phase.${phase}`)}</span>
      ),
    },
    {
      id: 'LIFECYCLE',
      name: t('facet.lifecycle'),
      optional: true,
      width: 104,
      cell: ({ lifecycle }) => <span className={classes.muted}>{t(`lifecycle.${lifecycle}`)}</span>,
    },
  ];
}

function figureColumns({ programme, t, format }: Place): Column[] {
  const opened = (
    { code }: PortfolioRow,
    figure: ExplainedFigure,
    name: string,
    value: string,
  ): React.ReactNode => (
    <ExplainProject {...{ programme, code, figure, name, value }}>{value}</ExplainProject>
  );
  return [
    {
      id: 'PROGRESS',
      name: t(SORT_WORDS.PROGRESS),
      kind: 'bar',
      served: true,
      width: 128,
      cell: (row) => <Progress row={row} programme={programme} />,
    },
    {
      id: 'GAP',
      name: t(SORT_WORDS.GAP),
      kind: 'number',
      served: true,
      width: 62,
      cell: (row) =>
        isMeasured(row)
          ? opened(
              row,
              'GAP',
              t('column.gap'),
              format.signed(pointsBetween(row.progressBp, row.plannedProgressBp)),
            )
          : NOTHING,
    },
    {
      id: 'OVERDUE',
      name: t(SORT_WORDS.OVERDUE),
      kind: 'number',
      served: true,
      width: 84,
      cell: (row) =>
        isMeasured(row)
          ? opened(row, 'OVERDUE', t('column.overdue'), format.number(row.overdueMilestoneCount))
          : NOTHING,
    },
    {
      id: 'EXPECTED_END',
      name: t(SORT_WORDS.EXPECTED_END),
      kind: 'number',
      served: true,
      roomFrom: 1000,
      width: 138,
      cell: (row) =>
        row.expectedEndOn
          ? opened(row, 'EXPECTED_END', t('column.expectedEnd'), format.date(row.expectedEndOn))
          : NOTHING,
    },
    {
      id: 'SLIPPAGE',
      name: t(SORT_WORDS.SLIPPAGE),
      kind: 'number',
      served: true,
      width: 84,
      cell: ({ code, slippageDays }) =>
        typeof slippageDays === 'number' ? (
          <ExplainProject
            {...{ programme, code, figure: 'SLIPPAGE' as const }}
            name={t('column.slippage')}
            value={format.signedDays(slippageDays)}
          >
            <Slippage days={slippageDays} />
          </ExplainProject>
        ) : (
          NOTHING
        ),
    },
  ];
}

function Progress({ row, programme }: { row: PortfolioRow; programme: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!isMeasured(row)) return <span className={classes.figures}>{NOTHING}</span>;
  const { code, progressBp, plannedProgressBp } = row;
  const figures = t('figure.of', {
    part: format.percent(progressBp),
    whole: format.percent(plannedProgressBp),
  });
  return (
    <>
      <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} />
      <span className={classes.figures}>
        <ExplainProject
          {...{ programme, code, figure: 'PROGRESS' as const }}
          name={t('column.done')}
          value={figures}
        >
          {figures}
        </ExplainProject>
      </span>
    </>
  );
}

function isMeasured(
  row: PortfolioRow,
): row is PortfolioRow & { readonly progressBp: number; readonly plannedProgressBp: number } {
  return typeof row.progressBp === 'number' && typeof row.plannedProgressBp === 'number';
}
