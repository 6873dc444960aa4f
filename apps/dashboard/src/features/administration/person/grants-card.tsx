import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation } from 'urql';
import { errorMessage } from '#domain/shared/error-messages.js';
import type { ErrorCode } from '#domain/shared/errors.js';
import { useFormat } from '../../../lib/format.js';
import {
  EndGrantDocument,
  GiveGrantDocument,
  type PersonFieldsFragment,
  type PersonGrantFieldsFragment,
} from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { Chip } from '../../../ui/chip.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { Form } from '../../../ui/form.js';
import { Empty } from '../../../ui/states.js';
import tableClasses from '../../../ui/table.module.css';
import { EMPTY_GRANT, grantAsked, GrantFields, useGrantChoices } from './grant-fields.js';
import classes from './person.module.css';
import { grantName, grantPeriod } from './standing.js';

/** The roles of a person, those in force first, and a form for another one. */
export function GrantsCard({ person }: { person: PersonFieldsFragment }) {
  const { t } = useTranslation();
  const [giving, setGiving] = useState(false);
  const order = { IN_FORCE: 0, FUTURE: 1, ENDED: 2 };
  const grants = person.grants.toSorted((a, b) => order[a.state] - order[b.state]);
  return (
    <>
      <Card
        title={t('people.roles')}
        aside={
          person.viewerCan.includes('GRANT_GIVE') &&
          !giving && <Button onClick={() => setGiving(true)}>{t('people.give')}</Button>
        }
      >
        {grants.length === 0 ? <Empty>{t('people.noRole')}</Empty> : <GrantsTable grants={grants} />}
      </Card>
      {giving && <GiveGrant person={person} onClose={() => setGiving(false)} />}
    </>
  );
}

function GrantsTable({ grants }: { grants: readonly PersonGrantFieldsFragment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={tableClasses['table']} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t('people.role')}</th>
          <th scope="col">{t('people.reach')}</th>
          <th scope="col">{t('people.held')}</th>
          <th scope="col">{t('people.status.label')}</th>
          <th scope="col">{t('people.action')}</th>
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => (
          <tr key={grant.id} className={grant.state === 'ENDED' ? classes.ended : undefined}>
            <th scope="row">{grantName(grant, t)}</th>
            <td>{grant.programme?.name ?? t('people.everyProgramme')}</td>
            <td>{grantPeriod(grant, t, format)}</td>
            <td>
              <Chip tone={grant.state === 'ENDED' ? 'outlined' : 'neutral'}>
                {t(`people.grant.${grant.state}`)}
              </Chip>
            </td>
            <td>{grant.viewerCan.includes('GRANT_END') && <EndGrant grant={grant} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EndGrant({ grant }: { grant: PersonGrantFieldsFragment }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [opened, setOpened] = useState(false);
  const [{ error, fetching }, end] = useMutation(EndGrantDocument);
  const { id, version, whyNotEnd } = grant;
  if (whyNotEnd) return <p className={classes.why}>{errorMessage(whyNotEnd as ErrorCode, language)}</p>;
  const name = grantName(grant, t);
  const confirm = async (): Promise<void> => {
    const { data } = await end({ input: { id, version } });
    if (data) setOpened(false);
  };
  return (
    <>
      <Button
        variant="default"
        onClick={() => setOpened(true)}
        aria-label={t('people.endOf', { role: name })}
      >
        {t('people.end')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('people.endTitle')}
        confirm={t('people.end')}
        busy={fetching}
        error={error}
        onConfirm={() => void confirm()}
        onClose={() => setOpened(false)}
      >
        {t('people.endNote', { role: name })}
      </ConfirmDialog>
    </>
  );
}

function GiveGrant({ person, onClose }: { person: PersonFieldsFragment; onClose: () => void }) {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const choices = useGrantChoices();
  const [draft, setDraft] = useState(EMPTY_GRANT);
  const [{ error, fetching }, give] = useMutation(GiveGrantDocument);
  const send = async (): Promise<void> => {
    const grant = grantAsked(draft, programme, choices);
    if (grant === null) return;
    const { data } = await give({ input: { ...grant, personId: person.id, version: person.version } });
    if (data) onClose();
  };
  return (
    <Card title={t('people.give')}>
      <Form
        error={error}
        busy={fetching}
        submit={t('people.give')}
        onSubmit={() => void send()}
        onCancel={onClose}
        label={t('people.give')}
      >
        <GrantFields path="input" draft={draft} choices={choices} onChange={setDraft} />
      </Form>
    </Card>
  );
}
