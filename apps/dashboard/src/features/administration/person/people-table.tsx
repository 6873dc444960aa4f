import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonFieldsFragment } from '../../../lib/graphql/graphql.js';
import { Chip } from '../../../ui/chip.js';
import tableClasses from '../../../ui/table.module.css';
import classes from './person.module.css';
import { grantName } from './standing.js';

/** People by name, with where each stands and the roles held today. */
export function PeopleTable({ people }: { people: readonly PersonFieldsFragment[] }) {
  const { t } = useTranslation();
  return (
    <table className={tableClasses['table']} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t('people.name')}</th>
          <th scope="col">{t('people.email')}</th>
          <th scope="col">{t('people.status.label')}</th>
          <th scope="col">{t('people.roles')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Link to={person.id}>
                <bdi>{person.name}</bdi>
              </Link>
            </th>
            <td className={classes.email}>
              <bdi dir="ltr">{person.email}</bdi>
            </td>
            <td>
              <PersonStanding person={person} />
            </td>
            <td>
              {rolesHeld(person)
                .map((grant) => grantName(grant, t))
                .join(t('list.semicolon'))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a person stands, as a chip. */
export function PersonStanding({ person: { status } }: { person: PersonFieldsFragment }) {
  const { t } = useTranslation();
  const tone = status === 'INVITED' ? 'accent' : status === 'DISABLED' ? 'outlined' : 'neutral';
  return <Chip tone={tone}>{t(`people.status.${status}`)}</Chip>;
}

function rolesHeld({ grants }: PersonFieldsFragment): PersonFieldsFragment['grants'] {
  return grants.filter(({ state }) => state === 'IN_FORCE');
}
