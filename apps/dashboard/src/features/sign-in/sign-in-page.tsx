import { Button, PasswordInput, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import { LANGUAGES } from '../../lib/language.js';
import { SignInDocument } from '../../lib/graphql/graphql.js';
import { usePreferences } from '../../lib/session.js';
import { EntryLink, EntryPage } from '../../ui/entry-page.js';
import { ErrorStrip } from '../../ui/states.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, useServerSays } from './demo-accounts.js';
import classes from './sign-in-page.module.css';

/** Where a person says who they are; what was typed stays when it is refused. */
export function SignInPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [{ error, fetching }, signIn] = useMutation(SignInDocument);
  const { demo, mail } = useServerSays();
  const send = async (account: { email: string; password: string }): Promise<void> => {
    const { data } = await signIn(account);
    if (data) window.location.assign(safeNext(params.get('next')));
  };
  return (
    <EntryPage
      title={t('signIn.title')}
      lead={t('signIn.lead')}
      below={
        <>
          {demo && (
            <DemoAccounts onChoose={(chosen) => void send({ email: chosen, password: DEMO_PASSWORD })} />
          )}
          <Languages />
        </>
      }
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send({ email, password });
        }}
      >
        {error && <ErrorStrip error={error} />}
        <TextInput
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          dir="ltr"
        />
        <PasswordInput
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <Button type="submit" fullWidth loading={fetching}>
          {t('signIn.send')}
        </Button>
        {mail && <EntryLink to="/password">{t('account.forgotten')}</EntryLink>}
      </form>
    </EntryPage>
  );
}

function DemoAccounts({ onChoose }: { onChoose: (email: string) => void }) {
  const { t } = useTranslation();
  return (
    <section className={classes.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('signIn.demo')}</h2>
      <p>{t('signIn.demoNote')}</p>
      <ul>
        {DEMO_ACCOUNTS.map(({ email, role }) => (
          <li key={email}>
            <UnstyledButton className={classes.account} onClick={() => onChoose(email)}>
              <b>{t(`signIn.account.${role}`)}</b>
              <bdi dir="ltr">{email}</bdi>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Languages() {
  const { t } = useTranslation();
  const { language, setLanguage } = usePreferences();
  return (
    <div className={classes.languages} role="group" aria-label={t('layout.language')}>
      {LANGUAGES.map((entry) => (
        <UnstyledButton
          key={entry}
          lang={entry}
          aria-pressed={entry === language}
          onClick={() => setLanguage(entry)}
        >
          {t(`language.${entry}.name`)}
        </UnstyledButton>
      ))}
    </div>
  );
}

/** Only an address of this site may follow the sign-in. */
function safeNext(next: string | null): string {
  if (!next?.startsWith('/')) return '/';
  const target = new URL(next, window.location.origin);
  return target.origin === window.location.origin ? target.pathname + target.search : '/';
}
