import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { speak, type LocalizedText } from '#domain/shared/text.js';
import { useFormat } from '../../lib/format.js';
import {
  CompareRoadmapsDocument,
  type CompareRoadmapsQuery,
  type PromiseFragment,
} from '../../lib/graphql/graphql.js';
import { Chip } from '../../ui/chip.js';
import { Answer } from '../../ui/programme-page.js';
import { RoadmapTimeline } from '../../ui/roadmap-timeline.js';
import { Table } from '../../ui/table.js';
import legend from '../../ui/roadmap-timeline.module.css';
import classes from './roadmap-page.module.css';
import type { RoadmapProject } from './roadmap-project.js';

type Compared = NonNullable<CompareRoadmapsQuery['roadmapComparison']>;
type Row = Compared['milestones'][number];

/** Two versions side by side: every milestone of either, what of it changed, and by how much its end moved. */
export function Comparison({
  project,
  programme,
  before,
  after,
}: {
  project: RoadmapProject;
  programme: string;
  before: number;
  after: number;
}) {
  const [{ data, error, fetching }, again] = useQuery({
    query: CompareRoadmapsDocument,
    variables: { programme, code: project.code, before, after },
  });
  return (
    <Answer subject={data?.roadmapComparison} blocks={[240, 240]} onRetry={again} {...{ error, fetching }}>
      {(compared) => (
        <div className={classes.compared}>
          <Drawn compared={compared} project={project} />
          <Rows compared={compared} />
        </div>
      )}
    </Answer>
  );
}

function useTold() {
  const { language } = useFormat();
  return ({ title }: Pick<PromiseFragment, 'title'>) => {
    const { fr, ar, en } = title;
    const text: LocalizedText = { ...(fr && { fr }), ...(ar && { ar }), ...(en && { en }) };
    return speak(text, language) ?? { text: '', lang: language };
  };
}

/** The later version's ends as bars over the earlier one's as ghosts; what was put off in red. */
function Drawn({ compared, project }: { compared: Compared; project: RoadmapProject }) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = useTold();
  const { before, after } = compared;
  const dated = compared.milestones.filter((row) => row.before?.baselineEndOn ?? row.after?.baselineEndOn);
  const last = dated
    .map((row) => row.after?.baselineEndOn ?? row.before?.baselineEndOn ?? '')
    .toSorted()
    .at(-1);
  if (!last) return null;
  return (
    <>
      <ul className={legend['legend']}>
        <li>
          <span data-part="ghost" />
          {t('roadmap.version', { number: format.number(before.number) })}
        </li>
        <li>
          <span data-part="running" />
          {t('roadmap.version', { number: format.number(after.number) })}
        </li>
        <li>
          <span data-part="slip" />
          {t('roadmapEdit.putOff')}
        </li>
      </ul>
      <RoadmapTimeline
        label={t('roadmapEdit.comparedDrawing', { before: before.number, after: after.number })}
        milestones={dated.map((row) => {
          const shown = row.after ?? row.before;
          return {
            id: row.milestoneId,
            title: shown ? told(shown).text : '',
            phase: t(`roadmapEdit.change.${row.change}`),
            baselineStartOn: row.before?.baselineStartOn ?? row.after?.baselineStartOn,
            baselineEndOn: row.before?.baselineEndOn ?? row.after?.baselineEndOn,
            expectedEndOn: row.after?.baselineEndOn,
            slippageDays: row.endShiftDays,
            counted: true,
            finished: false,
          };
        })}
        statusOn={last}
        today={false}
        projectStartOn={project.startOn}
      />
    </>
  );
}

function Rows({ compared }: { compared: Compared }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [before, after] = [compared.before, compared.after].map(({ number }) =>
    t('roadmap.version', { number: format.number(number) }),
  );
  return (
    <Table label={t('roadmapEdit.compare')} className={classes.sides}>
      <thead>
        <tr>
          <th scope="col">{t('project.milestone')}</th>
          <th scope="col">{t('roadmapEdit.whatChanged')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
          <th scope="col">{t('roadmapEdit.shift')}</th>
        </tr>
      </thead>
      <tbody>
        {compared.milestones.map((row) => (
          <ComparedRow key={row.milestoneId} row={row} before={before ?? ''} after={after ?? ''} />
        ))}
      </tbody>
    </Table>
  );
}

const TONES = { ADDED: 'accent', LEFT: 'warning', CHANGED: 'outlined', SAME: 'neutral' } as const;

function ComparedRow({ row, before, after }: { row: Row; before: string; after: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = useTold();
  const shown = row.after ?? row.before;
  const { text, lang } = shown ? told(shown) : { text: '', lang: format.language };
  const shift = row.endShiftDays;
  return (
    <tr data-change={row.change}>
      <th scope="row">
        <bdi lang={lang}>{text}</bdi>
      </th>
      <td data-label={t('roadmapEdit.whatChanged')}>
        <Chip tone={TONES[row.change]}>{t(`roadmapEdit.change.${row.change}`)}</Chip>
      </td>
      <td data-label={before}>
        <Promised promise={row.before} row={row} />
      </td>
      <td data-label={after}>
        <Promised promise={row.after} row={row} />
      </td>
      <td data-label={t('roadmapEdit.shift')} className={(shift ?? 0) > 0 ? classes.late : undefined}>
        {typeof shift === 'number' && shift !== 0 ? format.signedDays(shift) : '—'}
      </td>
    </tr>
  );
}

/** What one version promises of a milestone; what differs from the other stands out. */
function Promised({ promise, row }: { promise: PromiseFragment | null | undefined; row: Row }) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = useTold();
  if (!promise) return '—';
  const { fields } = row;
  const parts = [
    fields.includes('TITLE') && { field: 'TITLE', text: told(promise).text },
    { field: 'BASELINE_START_ON', text: promise.baselineStartOn && format.date(promise.baselineStartOn) },
    {
      field: 'BASELINE_END_ON',
      text: promise.baselineEndOn ? format.date(promise.baselineEndOn) : t('roadmap.unplanned'),
    },
    { field: 'PHASE', text: t(`phase.${promise.phase}`) },
    { field: 'WEIGHT', text: t('roadmapEdit.weighs', { weight: format.number(promise.weight) }) },
    { field: 'EARNING_RULE', text: t(`earningRule.short.${promise.earningRule}`) },
    { field: 'POSITION', text: t('roadmapEdit.at', { position: format.number(promise.position) }) },
  ].filter((part) => part !== false && Boolean(part.text)) as {
    field: Row['fields'][number];
    text: string;
  }[];
  return (
    <ul className={classes.parts}>
      {parts.map(({ field, text }) => (
        <li key={field} data-changed={fields.includes(field) || undefined}>
          {text}
        </li>
      ))}
    </ul>
  );
}
