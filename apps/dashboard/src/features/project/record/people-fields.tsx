import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PROJECT_PEOPLE_ROLES } from '#domain/project/people.js';
import { ChoiceField, TextField } from '../../../ui/form-fields.js';
import { Icon } from '../../../ui/icon.js';
import classes from './record-page.module.css';
import type { PersonRow } from './record-values.js';

/** The people to turn to about a project, each with their part in it. */
export function PeopleFields({
  name,
  value,
  onChange,
}: {
  name: string;
  value: readonly PersonRow[];
  onChange: (value: readonly PersonRow[]) => void;
}) {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<PersonRow>): void =>
    onChange(value.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <>
      {value.map((row, index) => (
        <div
          key={index}
          className={classes.person}
          role="group"
          aria-label={row.name || t('record.newPerson')}
        >
          <ChoiceField
            name={`${name}.${index}.role`}
            label={t('record.personRole')}
            value={row.role}
            options={PROJECT_PEOPLE_ROLES.map((role) => ({ value: role, label: t(`record.role.${role}`) }))}
            onChange={(role) => role && set(index, { role })}
          />
          <TextField
            name={`${name}.${index}.name`}
            label={t('record.personName')}
            value={row.name}
            maxLength={200}
            onChange={(text) => set(index, { name: text })}
          />
          <TextField
            name={`${name}.${index}.email`}
            label={t('record.personEmail')}
            type="email"
            dir="ltr"
            value={row.email}
            onChange={(email) => set(index, { email })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('record.takeAway', { name: row.name || t('record.newPerson') })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <Icon name="remove" />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<Icon name="add" />}
          onClick={() => onChange([...value, { role: 'PROJECT_MANAGER', name: '', email: '' }])}
        >
          {t('record.addPerson')}
        </Button>
      </div>
    </>
  );
}
