import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { PREREQUISITE_STAGES, type PrerequisiteStage } from '#domain/prerequisite/prerequisite.js';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { PrerequisitesDocument, type PrerequisitesQuery } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { ExplainCount, type ListedThing } from '../../ui/explanation-listed.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import tableClasses from '../../ui/table.module.css';
import classes from './prerequisite-page.module.css';
import { PrerequisiteRow } from './prerequisite-row.js';

/** What the page of prerequisites is drawn from. */
export type PrerequisiteProgramme = NonNullable<PrerequisitesQuery['programme']>;

/** One legal text or other condition. */
export type ListedPrerequisite = PrerequisiteProgramme['prerequisites'][number];

/** Legal texts and other conditions: how far each one is, and the projects that it holds. */
export function PrerequisitePage() {
  const { programme = '' } = useParams();
  const { asOf } = useAsOf();
  const [{ data, error, fetching }, retry] = useQuery({
    query: PrerequisitesDocument,
    variables: { programme, asOf },
  });
  return (
    <Answer
      subject={data?.programme}
      error={error}
      fetching={fetching}
      blocks={[56, 900]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(found) => <Prerequisites programme={found} />}
    </Answer>
  );
}

function Prerequisites({ programme }: { programme: PrerequisiteProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const chosen = PREREQUISITE_STAGES.find((stage) => stage === params.get('stage')) ?? null;
  const all = programme.prerequisites.toSorted(byStage);
  const shown = chosen ? all.filter(({ stage }) => stage === chosen) : all;
  const choose = (stage: PrerequisiteStage): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (stage === chosen) after.delete('stage');
        else after.set('stage', stage);
        return after;
      },
      { preventScrollReset: true },
    );
  return (
    <ProgrammePage programme={programme} title={t('prerequisites.title')}>
      <Card
        title={t('prerequisites.count', { count: shown.length, value: format.number(shown.length) })}
        explain={
          <ExplainCount
            name={t('prerequisites.title')}
            value={format.number(shown.length)}
            programme={programme.code}
            figure="PREREQUISITE_COUNT"
            parts={shown.map(listed)}
            leftOut={all
              .filter((entry) => !shown.includes(entry))
              .map((entry) => ({ ...listed(entry), reason: 'OTHER_STAGE' }))}
            statusOn={programme.asOf.statusOn}
          />
        }
        note={t('prerequisites.note')}
        aside={
          <div className={classes.filter} role="group" aria-label={t('prerequisites.byStage')}>
            {PREREQUISITE_STAGES.map((stage) => (
              <UnstyledButton
                key={stage}
                className={classes.stage}
                aria-pressed={stage === chosen}
                onClick={() => choose(stage)}
              >
                {t(`prerequisiteStage.${stage}`)}{' '}
                <b>{format.number(all.filter((entry) => entry.stage === stage).length)}</b>
              </UnstyledButton>
            ))}
          </div>
        }
      >
        {shown.length === 0 ? (
          <Empty>{t('prerequisites.none')}</Empty>
        ) : (
          <Rows programme={programme} shown={shown} />
        )}
      </Card>
    </ProgrammePage>
  );
}

function Rows({
  programme,
  shown,
}: {
  programme: PrerequisiteProgramme;
  shown: readonly ListedPrerequisite[];
}) {
  const { t } = useTranslation();
  return (
    <table className={`${tableClasses['table']} ${classes.table}`} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t('prerequisites.text')}</th>
          <th scope="col">{t('prerequisites.subject')}</th>
          <th scope="col">{t('prerequisites.stage')}</th>
          <th scope="col">{t('prerequisites.since')}</th>
          <th scope="col" data-number>
            {t('prerequisites.projects')}
          </th>
          <th scope="col" data-number>
            {t('project.origin')}
          </th>
        </tr>
      </thead>
      {shown.map((prerequisite) => (
        <PrerequisiteRow key={prerequisite.id} prerequisite={prerequisite} programme={programme} />
      ))}
    </table>
  );
}

function listed({ code, title }: ListedPrerequisite): ListedThing {
  return { kind: 'PREREQUISITE', key: code, label: title, to: null };
}

/** What is still awaited first, then what is in force, then what was replaced. */
function byStage(a: ListedPrerequisite, b: ListedPrerequisite): number {
  const place = ({ stage }: ListedPrerequisite): number => PREREQUISITE_STAGES.indexOf(stage);
  return place(a) - place(b) || a.code.localeCompare(b.code);
}
