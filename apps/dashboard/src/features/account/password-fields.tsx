import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../ui/form-fields.js';

/** A new password; the rule is said before it is broken. */
export function NewPasswordField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <PasswordField
      name="input.password"
      label={t('account.newPassword')}
      note={t('account.passwordNote')}
      autoComplete="new-password"
      required
      value={value}
      onChange={onChange}
    />
  );
}
