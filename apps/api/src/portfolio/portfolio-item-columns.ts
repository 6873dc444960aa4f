import type { Column } from '#workbook/book.js';
import type { ExportNotes } from './export-notes.js';
import type { Deployment, Milestone, Owned, Project, Risk } from './export-rows.js';
import { stated } from './portfolio-columns.js';
import type { ExportMessages } from './portfolio.messages.js';

type Head<T> = [Column<T>, Column<T>, Column<T>];

/** The columns that say which project a row belongs to. */
function ownerColumns<T extends { readonly project: Project | null }>({
  headings: h,
}: ExportMessages): Head<T> {
  return [
    {
      kind: 'code',
      key: 'project',
      header: h.project,
      width: 12,
      value: ({ project }) => project?.code ?? null,
    },
    {
      kind: 'text',
      key: 'projectTitle',
      header: h.title,
      width: 40,
      value: ({ project }) => project?.title ?? null,
    },
    {
      kind: 'text',
      key: 'organisation',
      header: h.organisation,
      width: 30,
      value: ({ project }) => project?.organisation.name ?? null,
    },
  ];
}

/** The columns of the sheet of milestones. */
export function milestoneColumns(words: ExportMessages, notes: ExportNotes): Column<Owned<Milestone>>[] {
  const { headings: h, yes, no } = words;
  return [
    ...ownerColumns<Owned<Milestone>>(words),
    { kind: 'integer', key: 'position', header: h.position, width: 8, value: ({ item }) => item.position },
    { kind: 'text', key: 'milestone', header: h.milestone, width: 44, value: ({ item }) => item.title },
    { kind: 'text', key: 'phase', header: h.phase, width: 24, value: ({ item }) => words.phase[item.phase] },
    { kind: 'integer', key: 'weight', header: h.weight, width: 8, value: ({ item }) => item.weight },
    {
      kind: 'text',
      key: 'rule',
      header: h.rule,
      width: 24,
      value: ({ item }) => words.rule[item.earningRule],
    },
    {
      kind: 'date',
      key: 'baselineEnd',
      header: h.baselineEndOn,
      value: ({ item }) => stated(item.baselineEndOn, item.baselineEndPrecision),
    },
    {
      kind: 'date',
      key: 'forecastEnd',
      header: h.forecastEndOn,
      value: ({ item }) => stated(item.forecastEndOn, item.forecastEndPrecision),
    },
    {
      kind: 'date',
      key: 'actualEnd',
      header: h.actualEndOn,
      value: ({ item }) => stated(item.actualEndOn, item.actualEndPrecision),
    },
    { kind: 'date', key: 'expectedEnd', header: h.expectedEndOn, value: ({ item }) => item.expectedEndOn },
    {
      kind: 'percent',
      key: 'percent',
      header: h.percent,
      value: ({ item }) => item.percentComplete && item.percentComplete * 100,
    },
    {
      kind: 'integer',
      key: 'slippage',
      header: h.slippage,
      note: notes.heading('MILESTONE_SLIPPAGE', 'DAYS_BETWEEN'),
      value: ({ item }) => item.slippageDays,
    },
    {
      kind: 'integer',
      key: 'overdue',
      header: h.overdueDays,
      note: notes.heading('MILESTONE_OVERDUE', 'DAYS_BETWEEN'),
      value: ({ item }) => item.overdueDays,
    },
    {
      kind: 'text',
      key: 'counted',
      header: h.counted,
      width: 10,
      value: ({ item }) => (item.counted ? yes : no),
    },
    { kind: 'text', key: 'basis', header: h.basis, value: ({ item }) => words.basis[item.basis] },
    { kind: 'text', key: 'source', header: h.source, width: 40, value: ({ item }) => item.source },
    { kind: 'text', key: 'note', header: h.note, width: 40, value: ({ item }) => item.note },
  ];
}

/** The columns of the sheet of risks. */
export function riskColumns(words: ExportMessages, notes: ExportNotes): Column<Owned<Risk>>[] {
  const { headings: h } = words;
  return [
    ...ownerColumns<Owned<Risk>>(words),
    { kind: 'code', key: 'code', header: h.code, width: 12, value: ({ item }) => item.code },
    { kind: 'text', key: 'risk', header: h.risk, width: 48, value: ({ item }) => item.title },
    { kind: 'text', key: 'category', header: h.category, value: ({ item }) => words.category[item.category] },
    { kind: 'integer', key: 'likelihood', header: h.likelihood, value: ({ item }) => item.likelihood },
    { kind: 'integer', key: 'impact', header: h.impact, value: ({ item }) => item.impact },
    {
      kind: 'integer',
      key: 'exposure',
      header: h.exposure,
      note: notes.heading('RISK_EXPOSURE', 'PRODUCT'),
      value: ({ item }) => item.exposure,
    },
    { kind: 'text', key: 'status', header: h.status, value: ({ item }) => words.riskStatus[item.status] },
    {
      kind: 'date',
      key: 'raised',
      header: h.raisedOn,
      value: ({ item }) => stated(item.raisedOn, item.raisedPrecision),
    },
    { kind: 'text', key: 'basis', header: h.basis, value: ({ item }) => words.basis[item.basis] },
    { kind: 'text', key: 'source', header: h.source, width: 40, value: ({ item }) => item.source },
    { kind: 'text', key: 'note', header: h.note, width: 40, value: ({ item }) => item.note },
  ];
}

interface DeploymentRow {
  readonly project: Project | null;
  readonly item: Deployment;
}

/** The columns of the sheet of deployments. */
export function deploymentColumns(words: ExportMessages, notes: ExportNotes): Column<DeploymentRow>[] {
  const { headings: h } = words;
  return [
    ...ownerColumns<DeploymentRow>(words),
    { kind: 'code', key: 'axis', header: h.axis, width: 10, value: ({ item }) => item.strategyNodeCode },
    { kind: 'text', key: 'unit', header: h.unit, width: 30, value: ({ item }) => item.unit },
    {
      kind: 'date',
      key: 'counted',
      header: h.countedOn,
      value: ({ item }) => stated(item.countedOn, item.countedPrecision),
    },
    { kind: 'integer', key: 'deployed', header: h.deployed, value: ({ item }) => item.deployed },
    { kind: 'integer', key: 'target', header: h.target, value: ({ item }) => item.target },
    {
      kind: 'bar',
      key: 'share',
      header: '%',
      note: notes.heading('DEPLOYMENT_SHARE', 'SHARE'),
      value: ({ item }) => shareDeployed(item),
    },
    {
      kind: 'date',
      key: 'targetOn',
      header: h.targetOn,
      value: ({ item }) => stated(item.targetOn, item.targetPrecision),
    },
    { kind: 'text', key: 'basis', header: h.basis, value: ({ item }) => words.basis[item.basis] },
    { kind: 'text', key: 'source', header: h.source, width: 40, value: ({ item }) => item.source },
    { kind: 'text', key: 'note', header: h.note, width: 40, value: ({ item }) => item.note },
  ];
}

function shareDeployed({ deployed, target }: Deployment): number | null {
  return deployed === null || !target ? null : Math.round((deployed * 10_000) / target);
}
