import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../lib/format.js';
import { ChangePasswordDocument } from '../../lib/graphql/graphql.js';
import { LANGUAGES, type Language } from '../../lib/language.js';
import { usePreferences, useSession, type ThemeChoice } from '../../lib/session.js';
import { Card } from '../../ui/card.js';
import { ChoiceField, PasswordField, useFormValues } from '../../ui/form-fields.js';
import { FieldRow, Form } from '../../ui/form.js';
import { PageHead } from '../../ui/page-head.js';
import classes from './account-page.module.css';
import { NewPasswordField } from './password-fields.js';

const THEMES: readonly ThemeChoice[] = ['SYSTEM', 'LIGHT', 'DARK'];

/** One's own account: who one is here, how one reads, and one's password. */
export function AccountPage() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const format = useFormat();
  return (
    <>
      <PageHead context={format.code(viewer.email)} title={t('account.title')} />
      <div className={classes.cards}>
        <Card title={t('account.roles')}>
          <ul>
            {viewer.roles.map(({ role, organisation }, index) => (
              <li key={index}>
                {organisation
                  ? t('role.at', { role: t(`role.${role}`), organisation: organisation.name })
                  : t(`role.${role}`)}
              </li>
            ))}
          </ul>
        </Card>
        <Reading />
        <Password />
      </div>
    </>
  );
}

function Reading() {
  const { t } = useTranslation();
  const { language, theme, setLanguage, setTheme } = usePreferences();
  return (
    <Card title={t('account.reading')} note={t('account.readingNote')}>
      <FieldRow>
        <ChoiceField<Language>
          name="language"
          label={t('layout.language')}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}.name`) }))}
          onChange={(chosen) => chosen && setLanguage(chosen)}
        />
        <ChoiceField<ThemeChoice>
          name="theme"
          label={t('account.theme')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
          onChange={(chosen) => chosen && setTheme(chosen)}
        />
      </FieldRow>
    </Card>
  );
}

function Password() {
  const { t } = useTranslation();
  const { values, field, reset } = useFormValues({ current: '', password: '' });
  const [{ data, error, fetching }, change] = useMutation(ChangePasswordDocument);
  const send = async (): Promise<void> => {
    const answer = await change({ input: values });
    if (answer.data) reset({ current: '', password: '' });
  };
  return (
    <Card title={t('account.password')} note={t('account.changeNote')}>
      <Form
        error={error}
        busy={fetching}
        submit={t('account.change')}
        label={t('account.password')}
        done={data && t('account.changed')}
        onSubmit={() => void send()}
      >
        <FieldRow>
          <PasswordField
            {...field('current')}
            label={t('account.current')}
            autoComplete="current-password"
            required
          />
          <NewPasswordField {...field('password')} />
        </FieldRow>
      </Form>
    </Card>
  );
}
