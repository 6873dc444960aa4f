import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { PersonDocument, type PersonFieldsFragment } from '../../../lib/graphql/graphql.js';
import { Answer } from '../../../ui/programme-page.js';
import { EditPerson } from './edit-person.js';
import { GrantsCard } from './grants-card.js';
import classes from './person.module.css';
import { StandingCard } from './standing-card.js';

/** One person: where they stand, their roles past and present, and what may be done about them. */
export function PersonPage() {
  const { id = '' } = useParams();
  const [{ data, error, fetching }, retry] = useQuery({ query: PersonDocument, variables: { id } });
  const again = (): void => retry({ requestPolicy: 'network-only' });
  return (
    <Answer subject={data?.person} error={error} fetching={fetching} blocks={[160, 320]} onRetry={again}>
      {(person) => <Known key={person.id} person={person} onStale={again} />}
    </Answer>
  );
}

function Known({ person, onStale }: { person: PersonFieldsFragment; onStale: () => void }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  return (
    <div className={classes.stack}>
      <p>
        <Link to=".." relative="path" className={classes.back}>
          {t('people.back')}
        </Link>
      </p>
      <StandingCard person={person} onStale={onStale} {...(!editing && { onEdit: () => setEditing(true) })} />
      {editing && <EditPerson person={person} onStale={onStale} onClose={() => setEditing(false)} />}
      <GrantsCard person={person} onStale={onStale} />
    </div>
  );
}
