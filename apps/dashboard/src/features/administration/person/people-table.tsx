import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonFieldsFragment } from '../../../lib/graphql/graphql.js';
import { useTableView } from '../../../lib/table-view.js';
import { Chip } from '../../../ui/chip.js';
import type { DataColumn } from '../../../ui/data-table-column.js';
import { DataTable } from '../../../ui/data-table.js';
import classes from './person.module.css';
import { grantName } from './standing.js';

/** People by name, with where each stands and the roles held today. */
export function PeopleTable({ people }: { people: readonly PersonFieldsFragment[] }) {
  const { t } = useTranslation();
  const table = useTableView();
  const roles = (person: PersonFieldsFragment): string =>
    rolesHeld(person)
      .map((grant) => grantName(grant, t))
      .join(t('list.semicolon'));
  const columns: DataColumn<PersonFieldsFragment>[] = [
    {
      id: 'name',
      name: t('people.name'),
      kind: 'name',
      cell: ({ id, name }) => (
        <Link to={id}>
          <bdi>{name}</bdi>
        </Link>
      ),
      value: ({ name }) => name,
    },
    {
      id: 'email',
      name: t('people.email'),
      cell: ({ email }) => (
        <bdi dir="ltr" className={classes.email}>
          {email}
        </bdi>
      ),
      value: ({ email }) => email,
    },
    {
      id: 'status',
      name: t('people.status.label'),
      cell: (person) => <PersonStanding person={person} />,
      value: ({ status }) => t(`people.status.${status}`),
    },
    { id: 'roles', name: t('people.roles'), cell: roles, value: (person) => roles(person) || null },
  ];
  return (
    <DataTable
      columns={columns}
      rows={people}
      keyOf={({ id }) => id}
      sort={table.sort}
      onSort={table.onSort}
    />
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
