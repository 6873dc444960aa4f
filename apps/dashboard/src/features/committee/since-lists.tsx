import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { explainDifference } from '#domain/progress/explain-listed.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { SinceWholeDocument, type SinceListsOfFragment } from '../../lib/graphql/graphql.js';
import { useReasons } from '../../lib/reasons.js';
import { ExplainCount, ExplainTerms } from '../../ui/explanation-listed.js';
import { Health } from '../../ui/health.js';
import { Icon } from '../../ui/icon.js';
import classes from './moves.module.css';
import type { Since } from './since-card.js';

type List = Since['turnedRed'];
type Project = List['nodes'][number];

/** A list of at most so many lines is shown whole, a longer one by its first. */
const WHOLE = 4;
const FIRST = 3;

/** The longest lists that are read at once; what is past them is found in the portfolio. */
const LONGEST = 500;

/** The projects that turned, finished or slipped, each leading to its sheet, and what was decided. */
export function SinceLists({ since, programme }: { since: Since; programme: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const causeOf = useCause();
  const { lists, askAll } = useWholeLists(since, programme);
  const moment = { programme, statusOn: since.after.statusOn, onAll: askAll };
  return (
    <div className={classes.lists}>
      <ProjectList
        {...moment}
        mark={<Health value="RED" />}
        title={t('committee.since.turnedRed')}
        list={lists.turnedRed}
        place="health=RED"
        cause={causeOf}
      />
      <ProjectList
        {...moment}
        mark={<Health value="AMBER" />}
        title={t('committee.since.turnedAmber')}
        list={lists.turnedAmberFromGreen}
        place="health=AMBER"
        cause={causeOf}
      />
      <ProjectList
        {...moment}
        mark={<Health value="GREEN" />}
        title={t('committee.since.turnedGreen')}
        list={lists.turnedGreen}
        place="health=GREEN"
      />
      <ProjectList
        {...moment}
        mark={<Health value="COMPLETE" />}
        title={t('committee.since.finished')}
        list={lists.finished}
        place="health=COMPLETE"
        note={({ leftRed }) => (leftRed ? t('committee.since.leftRed') : '')}
      />
      <ProjectList
        {...moment}
        mark={<Icon name="chevron" size={12} directed />}
        title={t('committee.since.slipped')}
        list={lists.slipped}
        place="sort=SLIPPAGE"
        note={({ slippedByDays }) => (slippedByDays ? format.signedDays(slippedByDays) : '')}
      >
        <OverdueThenAndNow since={since} programme={programme} />
      </ProjectList>
      <Decisions since={since} programme={programme} />
    </div>
  );
}

/** The lists as they came with the screen, or whole once that was asked for. */
function useWholeLists(
  since: Since,
  programme: string,
): { readonly lists: SinceListsOfFragment; readonly askAll: () => void } {
  const { asOf } = useAsOf();
  const [asked, setAsked] = useState(false);
  const [{ data }] = useQuery({
    query: SinceWholeDocument,
    variables: { programme, asOf, first: LONGEST },
    pause: !asked,
  });
  return { lists: data?.programme?.since ?? since, askAll: () => setAsked(true) };
}

/** The gravest reason that a project has its health now. */
function useCause(): (project: Project) => string {
  const reasonsOf = useReasons();
  return ({ healthReasons }) => reasonsOf(healthReasons.slice(0, 1));
}

function ProjectList({
  title,
  mark,
  list,
  programme,
  statusOn,
  place,
  onAll,
  note,
  cause,
  children,
}: {
  title: string;
  mark: React.ReactNode;
  list: List;
  /** The view of the portfolio that holds what is past the longest list. */
  place: string;
  /** Asks for the whole list, when it came without its end. */
  onAll: () => void;
  programme: string;
  statusOn: string;
  note?: (project: Project) => string;
  cause?: (project: Project) => string;
  children?: React.ReactNode;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const [opened, setOpened] = useState(false);
  const { nodes, totalCount } = list;
  const askForEnd = nodes.length < totalCount ? onAll : undefined;
  const shown = opened || totalCount <= WHOLE ? nodes : nodes.slice(0, FIRST);
  const rest = totalCount - shown.length;
  const more = t('count.more', { count: rest, value: format.number(rest) });
  return (
    <section className={classes.list}>
      <h3>
        <span aria-hidden="true">{mark}</span>
        {title}
        <b data-figure>
          <ExplainCount
            name={title}
            value={format.number(totalCount)}
            programme={programme}
            figure="MOVED_PROJECTS"
            parts={nodes.map(({ code, title: label }) => ({ kind: 'PROJECT', key: code, label }))}
            others={totalCount - nodes.length}
            statusOn={statusOn}
            onOpen={askForEnd}
          >
            {format.number(totalCount)}
          </ExplainCount>
        </b>
      </h3>
      <ul>
        {children}
        {shown.map((project) => (
          <ProjectLine
            key={project.code}
            project={project}
            programme={programme}
            note={note?.(project)}
            cause={cause?.(project)}
          />
        ))}
      </ul>
      {rest > 0 &&
        (opened ? (
          <Link className={classes.more} to={`/${programme}/portfolio${search}${search ? '&' : '?'}${place}`}>
            {more}
          </Link>
        ) : (
          <UnstyledButton
            className={classes.more}
            onClick={() => {
              setOpened(true);
              askForEnd?.();
            }}
          >
            {more}
          </UnstyledButton>
        ))}
    </section>
  );
}

function ProjectLine({
  project,
  programme,
  note,
  cause,
}: {
  project: Project;
  programme: string;
  note: string | undefined;
  cause: string | undefined;
}) {
  const format = useFormat();
  const { search } = useAsOf();
  const { code, title, organisation } = project;
  return (
    <li className={classes.line}>
      <span className={classes.code}>{format.code(code)}</span>
      <Link to={`/${programme}/projects/${code}${search}`} title={`${title} · ${organisation.name}`}>
        {title}
      </Link>
      {note && <em>{note}</em>}
      {cause && <span className={classes.cause}>{cause}</span>}
    </li>
  );
}

function OverdueThenAndNow({ since, programme }: { since: Since; programme: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { before, after } = since;
  const thenNow = t('committee.since.thenNow', {
    before: format.number(before.overdueMilestoneCount),
    after: format.number(after.overdueMilestoneCount),
  });
  return (
    <li className={`${classes.line} ${classes.wide}`}>
      <Link to={`/${programme}/portfolio${search}${search ? '&' : '?'}overdue=1`}>{t('column.overdue')}</Link>
      <em data-figure>
        <ExplainTerms
          name={t('column.overdue')}
          value={thenNow}
          figure="OVERDUE_GROWTH"
          tree={() =>
            explainDifference(
              'OVERDUE_GROWTH',
              [
                { term: 'NOW', value: after.overdueMilestoneCount },
                { term: 'BEFORE', value: before.overdueMilestoneCount },
              ],
              after.statusOn as LocalDate,
            )
          }
        >
          {thenNow}
        </ExplainTerms>
      </em>
    </li>
  );
}

function Decisions({ since, programme }: { since: Since; programme: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { decisions, session } = since;
  if (typeof session !== 'number') return null;
  return (
    <section className={classes.list}>
      <h3>
        {t('committee.since.decisions', { number: session })}
        <b data-figure>
          <ExplainCount
            name={t('committee.since.decisions', { number: session })}
            value={format.number(decisions.length)}
            programme={programme}
            figure="DECISION_COUNT"
            parts={decisions.map(({ text, sessionCode }, at) => ({
              kind: 'DECISION',
              key: String(at + 1),
              label: text,
              to: `/${programme}/sessions/${encodeURIComponent(sessionCode)}${search}`,
            }))}
            statusOn={since.after.statusOn}
          >
            {format.number(decisions.length)}
          </ExplainCount>
        </b>
      </h3>
      <ul>
        {decisions.map(({ id, text, sessionCode }) => (
          <li key={id} className={`${classes.line} ${classes.wide}`}>
            <Link to={`/${programme}/sessions/${encodeURIComponent(sessionCode)}${search}`} title={text}>
              <bdi>{text}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      <p className={classes.followed}>
        {decisions.length === 0 ? t('committee.since.noDecision') : t('committee.since.notFollowed')}
      </p>
    </section>
  );
}
