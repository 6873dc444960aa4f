import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { RequestPasswordResetDocument } from '../../lib/graphql/graphql.js';
import { EntryLink, EntryPage } from '../../ui/entry-page.js';
import { TextField } from '../../ui/form-fields.js';
import { Done, Form } from '../../ui/form.js';

/** Where somebody who forgot their password asks for a link; the answer says nothing of who is registered. */
export function ForgottenPage() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [{ data, error, fetching }, send] = useMutation(RequestPasswordResetDocument);
  return (
    <EntryPage title={t('account.forgottenTitle')} lead={!data && t('account.forgottenNote')}>
      {data ? (
        <Done>{t('account.requested')}</Done>
      ) : (
        <Form
          error={error}
          busy={fetching}
          submit={t('account.request')}
          label={t('account.forgottenTitle')}
          onSubmit={() => void send({ email })}
        >
          <TextField
            name="email"
            label={t('signIn.email')}
            type="email"
            dir="ltr"
            autoComplete="username"
            required
            value={email}
            onChange={setEmail}
          />
        </Form>
      )}
      <EntryLink to="/sign-in">{t('account.toSignIn')}</EntryLink>
    </EntryPage>
  );
}
