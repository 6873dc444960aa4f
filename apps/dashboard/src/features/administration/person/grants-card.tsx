import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
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
import { DayField } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { Empty } from '../../../ui/states.js';
import tableClasses from '../../../ui/table.module.css';
import { useKeep } from '../keeping/keep.js';
import { EMPTY_GRANT, grantAsked, GrantFields, useGrantChoices } from './grant-fields.js';
import { PersonMeanwhile } from './person-meanwhile.js';
import classes from './person.module.css';
import { grantName, grantPeriod } from './standing.js';

interface Given {
  readonly person: PersonFieldsFragment;
  readonly onStale: () => void;
}

/** The roles of a person, those in force first, and a form for another one. */
export function GrantsCard({ person, onStale }: Given) {
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
        {grants.length === 0 ? <Empty>{t('people.noRole')}</Empty> : <GrantsTable {...{ grants, onStale }} />}
      </Card>
      {giving && <GiveGrant {...{ person, onStale }} onClose={() => setGiving(false)} />}
    </>
  );
}

function GrantsTable({
  grants,
  onStale,
}: {
  grants: readonly PersonGrantFieldsFragment[];
  onStale: () => void;
}) {
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
            <td>{grant.viewerCan.includes('GRANT_END') && <EndGrant {...{ grant, onStale }} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EndGrant({ grant, onStale }: { grant: PersonGrantFieldsFragment; onStale: () => void }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [opened, setOpened] = useState(false);
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const { send, busy, error } = useKeep(EndGrantDocument, onStale);
  const { id, version, whyNotEnd } = grant;
  if (whyNotEnd) return <p className={classes.why}>{errorMessage(whyNotEnd as ErrorCode, language)}</p>;
  const name = grantName(grant, t);
  const confirm = async (): Promise<void> => {
    if (await send({ input: { id, version, untilOn } })) setOpened(false);
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
        {...{ opened, busy, error }}
        title={t('people.endTitle')}
        confirm={t('people.end')}
        onConfirm={() => void confirm()}
        onClose={() => setOpened(false)}
      >
        <PersonMeanwhile error={error} />
        <p>{t('people.endNote', { role: name })}</p>
        <DayField
          name="input.untilOn"
          label={t('people.endOn')}
          note={t('people.endOnNote')}
          value={untilOn}
          onChange={setUntilOn}
        />
      </ConfirmDialog>
    </>
  );
}

function GiveGrant({ person, onStale, onClose }: Given & { onClose: () => void }) {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const choices = useGrantChoices();
  const [draft, setDraft] = useState(EMPTY_GRANT);
  const { send, busy, error } = useKeep(GiveGrantDocument, onStale);
  const give = async (): Promise<void> => {
    const grant = grantAsked(draft, programme, choices);
    if (grant === null) return;
    if (await send({ input: { ...grant, personId: person.id, version: person.version } })) onClose();
  };
  return (
    <Card title={t('people.give')}>
      <Form
        {...{ error, busy }}
        submit={t('people.give')}
        onSubmit={() => void give()}
        onCancel={onClose}
        label={t('people.give')}
      >
        <PersonMeanwhile error={error} />
        <GrantFields path="input" draft={draft} choices={choices} onChange={setDraft} />
      </Form>
    </Card>
  );
}
