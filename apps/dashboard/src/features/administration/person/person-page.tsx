import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { errorMessage } from '#domain/shared/error-messages.js';
import type { ErrorCode } from '#domain/shared/errors.js';
import { dayOfInstant } from '../../../lib/dates.js';
import { useFormat } from '../../../lib/format.js';
import {
  DisablePersonDocument,
  EnablePersonDocument,
  InvitePersonAgainDocument,
  PersonDocument,
  type PersonFieldsFragment,
} from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { Answer } from '../../../ui/programme-page.js';
import { ErrorStrip } from '../../../ui/states.js';
import { GrantsCard } from './grants-card.js';
import { InvitationMade } from './invite-form.js';
import { PersonStanding } from './people-table.js';
import classes from './person.module.css';

/** One person: where they stand, their roles past and present, and what may be done about them. */
export function PersonPage() {
  const { id = '' } = useParams();
  const [{ data, error, fetching }, retry] = useQuery({ query: PersonDocument, variables: { id } });
  return (
    <Answer
      subject={data?.person}
      error={error}
      fetching={fetching}
      blocks={[160, 320]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(person) => (
        <div className={classes.stack}>
          <BackToPeople />
          <Standing person={person} />
          <GrantsCard person={person} />
        </div>
      )}
    </Answer>
  );
}

function BackToPeople() {
  const { t } = useTranslation();
  return (
    <p>
      <Link to=".." relative="path" className={classes.back}>
        {t('people.back')}
      </Link>
    </p>
  );
}

function Standing({ person }: { person: PersonFieldsFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = person.language.toLowerCase() as 'fr' | 'ar' | 'en';
  const [{ data: again, error, fetching }, inviteAgain] = useMutation(InvitePersonAgainDocument);
  const [closed, setClosed] = useState(false);
  const may = (action: PersonFieldsFragment['viewerCan'][number]): boolean =>
    person.viewerCan.includes(action);
  const { id, version } = person;
  return (
    <>
      {again && !closed && (
        <InvitationMade invitation={again.invitePersonAgain} onClose={() => setClosed(true)} />
      )}
      <Card
        title={<bdi>{person.name}</bdi>}
        aside={
          <>
            {may('PERSON_INVITE') && (
              <Button
                variant="default"
                loading={fetching}
                onClick={() => {
                  setClosed(false);
                  void inviteAgain({ input: { id, version } });
                }}
              >
                {t('people.inviteAgain')}
              </Button>
            )}
            {may('PERSON_DISABLE') && <Disable person={person} />}
            {may('PERSON_ENABLE') && <Enable person={person} />}
          </>
        }
      >
        {error && <ErrorStrip error={error} />}
        <div className={classes.facts}>
          <PersonStanding person={person} />
          <bdi dir="ltr">{person.email}</bdi>
          <span>{t(`language.${language}.name`)}</span>
          {person.status === 'INVITED' && person.invitedUntil && (
            <span>{t('people.invitedUntil', { date: format.date(dayOfInstant(person.invitedUntil)) })}</span>
          )}
        </div>
      </Card>
    </>
  );
}

function Disable({ person }: { person: PersonFieldsFragment }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [opened, setOpened] = useState(false);
  const [{ error, fetching }, disable] = useMutation(DisablePersonDocument);
  const { id, version, whyNotDisable } = person;
  if (whyNotDisable)
    return <p className={classes.why}>{errorMessage(whyNotDisable as ErrorCode, language)}</p>;
  const confirm = async (): Promise<void> => {
    const { data } = await disable({ input: { id, version } });
    if (data) setOpened(false);
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('people.disable')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('people.disableTitle', { name: person.name })}
        confirm={t('people.disable')}
        busy={fetching}
        error={error}
        onConfirm={() => void confirm()}
        onClose={() => setOpened(false)}
      >
        {t('people.disableNote')}
      </ConfirmDialog>
    </>
  );
}

function Enable({ person: { id, version } }: { person: PersonFieldsFragment }) {
  const { t } = useTranslation();
  const [{ error, fetching }, enable] = useMutation(EnablePersonDocument);
  return (
    <>
      {error && <ErrorStrip error={error} />}
      <Button variant="default" loading={fetching} onClick={() => void enable({ input: { id, version } })}>
        {t('people.enable')}
      </Button>
    </>
  );
}
