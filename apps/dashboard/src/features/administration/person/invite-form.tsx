import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation } from 'urql';
import { dayOfInstant } from '../../../lib/dates.js';
import { useFormat } from '../../../lib/format.js';
import {
  InvitePersonDocument,
  type InvitePersonMutation,
  type Language,
} from '../../../lib/graphql/graphql.js';
import { LANGUAGES } from '../../../lib/language.js';
import { Card } from '../../../ui/card.js';
import { ChoiceField, TextField, useFormValues } from '../../../ui/form-fields.js';
import { FieldRow, Form } from '../../../ui/form.js';
import { EMPTY_GRANT, grantAsked, GrantFields, useGrantChoices } from './grant-fields.js';
import classes from './person.module.css';

type Invitation = InvitePersonMutation['invitePerson'];

/** Invites a person with a first role; the link is shown once, to be handed over. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const choices = useGrantChoices();
  const [draft, setDraft] = useState(EMPTY_GRANT);
  const { values, field } = useFormValues({ name: '', email: '', language: 'FR' as Language | '' });
  const [{ data, error, fetching }, invite] = useMutation(InvitePersonDocument);
  const made = data?.invitePerson;
  if (made) return <InvitationMade invitation={made} onClose={onClose} />;
  const send = (): void => {
    const grant = grantAsked(draft, programme, choices);
    const { name, email, language } = values;
    void invite({ input: { name, email, language: language || 'FR', grants: grant ? [grant] : [] } });
  };
  return (
    <Card title={t('people.inviteTitle')} note={t('people.inviteNote')}>
      <Form
        error={error}
        busy={fetching}
        submit={t('people.inviteSend')}
        onSubmit={send}
        onCancel={onClose}
        label={t('people.inviteTitle')}
      >
        <FieldRow>
          <TextField {...field('name')} label={t('people.name')} required autoComplete="off" />
          <TextField
            {...field('email')}
            label={t('people.email')}
            required
            type="email"
            dir="ltr"
            autoComplete="off"
          />
          <ChoiceField
            {...field('language')}
            label={t('people.language')}
            options={LANGUAGES.map((each) => ({
              value: each.toUpperCase() as Language,
              label: t(`language.${each}.name`),
            }))}
          />
        </FieldRow>
        <GrantFields path="input.grants.0" draft={draft} choices={choices} onChange={setDraft} />
      </Form>
    </Card>
  );
}

/** The link of an invitation just made: nobody can read it again. */
export function InvitationMade({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const address = new URL(invitation.link, window.location.origin).href;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <Card
      title={t('people.madeTitle', { name: invitation.person.name })}
      note={t('people.madeNote', { date: format.date(dayOfInstant(invitation.expiresAt)) })}
    >
      <div className={classes.made} role="status">
        {invitation.mailed && <p>{t('people.mailed', { email: format.code(invitation.person.email) })}</p>}
        <div className={classes.link}>
          <TextInput
            aria-label={t('people.link')}
            value={address}
            readOnly
            dir="ltr"
            onFocus={(event) => event.target.select()}
          />
          <Button onClick={() => void copy()}>{copied ? t('people.copied') : t('people.copy')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('state.close')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
