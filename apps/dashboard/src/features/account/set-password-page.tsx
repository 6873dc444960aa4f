import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../lib/format.js';
import {
  OneTimeLinkDocument,
  SetPasswordDocument,
  type OneTimeLinkQuery,
} from '../../lib/graphql/graphql.js';
import { EntryLink, EntryPage } from '../../ui/entry-page.js';
import { Done, Form } from '../../ui/form.js';
import { ErrorStrip } from '../../ui/states.js';
import { NewPasswordField } from './password-fields.js';

/** Where the holder of a one-time link chooses a password: a first one, or another one. */
export function SetPasswordPage() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  const [{ data, error, fetching }] = useQuery({
    query: OneTimeLinkDocument,
    variables: { token },
    requestPolicy: 'network-only',
  });
  // The link is used up with its password; what it said of its holder stays on the page.
  const [first, setFirst] = useState<OneTimeLinkQuery['oneTimeLink']>(null);
  const link = first ?? data?.oneTimeLink;
  if (link && !first) setFirst(link);
  return (
    <EntryPage
      title={link?.purpose === 'PASSWORD_RESET' ? t('account.resetTitle') : t('account.welcomeTitle')}
    >
      {error && <ErrorStrip error={error} />}
      {link && <ChoosePassword link={link} token={token} />}
      {!link && !error && !fetching && (
        <>
          <p>{t('account.linkOver')}</p>
          <ToSignIn />
        </>
      )}
    </EntryPage>
  );
}

function ChoosePassword({
  link,
  token,
}: {
  link: NonNullable<OneTimeLinkQuery['oneTimeLink']>;
  token: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [password, setPassword] = useState('');
  const [{ data, error, fetching }, send] = useMutation(SetPasswordDocument);
  if (data) {
    return (
      <>
        <Done>{t('account.passwordSet')}</Done>
        <ToSignIn />
      </>
    );
  }
  return (
    <>
      <p>{t('account.choose', { name: link.name, email: format.code(link.email) })}</p>
      <Form
        error={error}
        busy={fetching}
        submit={t('account.setPassword')}
        label={t('account.setPassword')}
        onSubmit={() => void send({ input: { token, password } })}
      >
        <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
        <NewPasswordField value={password} onChange={setPassword} />
      </Form>
    </>
  );
}

function ToSignIn() {
  const { t } = useTranslation();
  return <EntryLink to="/sign-in">{t('account.toSignIn')}</EntryLink>;
}
