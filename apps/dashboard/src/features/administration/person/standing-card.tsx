import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '#domain/shared/error-messages.js';
import type { ErrorCode } from '#domain/shared/errors.js';
import { dayOfInstant } from '../../../lib/dates.js';
import { useFormat } from '../../../lib/format.js';
import {
  DisablePersonDocument,
  EnablePersonDocument,
  InvitePersonAgainDocument,
  type PersonFieldsFragment,
} from '../../../lib/graphql/graphql.js';
import type { Language } from '../../../lib/language.js';
import { Card } from '../../../ui/card.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { ErrorStrip } from '../../../ui/states.js';
import { useKeep } from '../keeping/keep.js';
import { InvitationMade } from './invite-form.js';
import { PersonStanding } from './people-table.js';
import { PersonMeanwhile } from './person-meanwhile.js';
import classes from './person.module.css';

interface Given {
  readonly person: PersonFieldsFragment;
  readonly onStale: () => void;
}

/** Where a person stands, and what may be done about it: invited again, shut out, let in, what is said of them changed. */
export function StandingCard({ person, onStale, onEdit }: Given & { onEdit?: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { send, busy, error, answer } = useKeep(InvitePersonAgainDocument, onStale);
  const [closed, setClosed] = useState(false);
  const may = (action: PersonFieldsFragment['viewerCan'][number]): boolean =>
    person.viewerCan.includes(action);
  const inviteAgain = (): void => {
    setClosed(false);
    void send({ input: { id: person.id, version: person.version } });
  };
  return (
    <>
      {answer && !closed && (
        <InvitationMade invitation={answer.invitePersonAgain} onClose={() => setClosed(true)} />
      )}
      <Card
        title={<bdi>{person.name}</bdi>}
        aside={
          <div className={classes.actions}>
            {onEdit && may('PERSON_EDIT') && (
              <Button variant="default" onClick={onEdit}>
                {t('people.edit')}
              </Button>
            )}
            {may('PERSON_INVITE') && (
              <Button variant="default" loading={busy} onClick={inviteAgain}>
                {t('people.inviteAgain')}
              </Button>
            )}
            {may('PERSON_DISABLE') && <Disable person={person} onStale={onStale} />}
            {may('PERSON_ENABLE') && <Enable person={person} onStale={onStale} />}
          </div>
        }
      >
        {error && <ErrorStrip error={error} />}
        <PersonMeanwhile error={error} />
        <div className={classes.facts}>
          <PersonStanding person={person} />
          <bdi dir="ltr">{person.email}</bdi>
          <span>{t(`language.${person.language.toLowerCase() as Language}.name`)}</span>
          {person.status === 'INVITED' && person.invitedUntil && (
            <span>{t('people.invitedUntil', { date: format.date(dayOfInstant(person.invitedUntil)) })}</span>
          )}
        </div>
      </Card>
    </>
  );
}

function Disable({ person, onStale }: Given) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [opened, setOpened] = useState(false);
  const { send, busy, error } = useKeep(DisablePersonDocument, onStale);
  const { id, version, whyNotDisable } = person;
  if (whyNotDisable)
    return <p className={classes.why}>{errorMessage(whyNotDisable as ErrorCode, language)}</p>;
  const confirm = async (): Promise<void> => {
    if (await send({ input: { id, version } })) setOpened(false);
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('people.disable')}
      </Button>
      <ConfirmDialog
        {...{ opened, busy, error }}
        title={t('people.disableTitle', { name: person.name })}
        confirm={t('people.disable')}
        onConfirm={() => void confirm()}
        onClose={() => setOpened(false)}
      >
        <PersonMeanwhile error={error} />
        {t('people.disableNote')}
      </ConfirmDialog>
    </>
  );
}

function Enable({ person: { id, version }, onStale }: Given) {
  const { t } = useTranslation();
  const { send, busy, error } = useKeep(EnablePersonDocument, onStale);
  return (
    <>
      {error && <ErrorStrip error={error} />}
      <Button variant="default" loading={busy} onClick={() => void send({ input: { id, version } })}>
        {t('people.enable')}
      </Button>
    </>
  );
}
