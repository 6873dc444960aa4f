import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { useFormat } from '../../../lib/format.js';
import { PeopleDocument, type PeopleQuery } from '../../../lib/graphql/graphql.js';
import { useMorePages } from '../../../lib/more-pages.js';
import { Card } from '../../../ui/card.js';
import { ListFoot } from '../../../ui/listed-projects.js';
import { Answer } from '../../../ui/programme-page.js';
import { Empty } from '../../../ui/states.js';
import { InviteForm } from './invite-form.js';
import { PeopleFilters, usePeopleView, type PeopleView } from './people-filters.js';
import { PeopleTable } from './people-table.js';

/** Everybody who may sign in, or could: found by name, standing and role; others are invited from here. */
export function PeoplePage() {
  const view = usePeopleView();
  const [{ data, error, fetching }, retry] = useQuery({
    query: PeopleDocument,
    variables: { filter: view.filter },
  });
  return (
    <Answer
      subject={data}
      error={error}
      fetching={fetching}
      blocks={[80, 480]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(found) => <People found={found} view={view} />}
    </Answer>
  );
}

function People({ found, view }: { found: PeopleQuery; view: PeopleView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const [inviting, setInviting] = useState(false);
  const mayInvite = found.viewer?.viewerCan.includes('PERSON_INVITE') === true;
  const pages = useMorePages(JSON.stringify(view.filter), found.people, async (after) => {
    const { data, error } = await client.query(PeopleDocument, { filter: view.filter, after }).toPromise();
    return { page: data?.people, error };
  });
  const { totalCount } = pages;
  return (
    <>
      {inviting && <InviteForm onClose={() => setInviting(false)} />}
      <Card
        title={t('people.count', { count: totalCount, value: format.number(totalCount) })}
        note={t('people.note')}
        aside={
          mayInvite && !inviting && <Button onClick={() => setInviting(true)}>{t('people.invite')}</Button>
        }
      >
        <PeopleFilters view={view} />
        {totalCount === 0 ? (
          <Empty
            action={
              <Button variant="default" onClick={view.clear}>
                {t('portfolio.clear')}
              </Button>
            }
          >
            {t('people.none')}
          </Empty>
        ) : (
          <>
            <PeopleTable people={pages.rows} />
            <ListFoot pages={pages} />
          </>
        )}
      </Card>
    </>
  );
}
