import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation } from 'urql';
import { dayOfInstant } from '../../../lib/dates.js';
import { useFormat } from '../../../lib/format.js';
import { InvitePersonDocument, type InvitePersonMutation } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { useFormValues } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { EMPTY_GRANT, grantAsked, GrantFields, useGrantChoices } from './grant-fields.js';
import classes from './person.module.css';
import { SaidFields, type SaidValues } from './said-fields.js';

type Invitation = InvitePersonMutation['invitePerson'];

/** Invites a person with a first role; the link is shown once, to be handed over. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const choices = useGrantChoices();
  const [draft, setDraft] = useState(EMPTY_GRANT);
  const { values, field } = useFormValues<SaidValues>({ name: '', email: '', language: 'FR' });
  const [{ data, error, fetching }, invite] = useMutation(InvitePersonDocument);
  const made = data?.invitePerson;
  if (made) return <InvitationMade invitation={made} onClose={onClose} />;
  const send = (): void => {
    const grant = grantAsked(draft, programme, choices);
    void invite({ input: { ...values, grants: grant ? [grant] : [] } });
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
        <SaidFields field={field} />
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
