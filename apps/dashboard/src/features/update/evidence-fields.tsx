import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFieldError } from '../../ui/form-errors.js';
import { TextField } from '../../ui/form-fields.js';
import { Icon } from '../../ui/icon.js';
import classes from './said-fields.module.css';

const MOST = 10;

/** Web addresses of what proves it, one a line. */
export function EvidenceFields({
  value,
  onChange,
}: {
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const error = useFieldError('input.evidenceUrls');
  return (
    <fieldset className={classes.choice}>
      <legend>{t('update.field.evidenceUrls')}</legend>
      <p className={classes.note}>{t('update.evidenceNote')}</p>
      {value.map((url, index) => (
        <div key={index} className={classes.link}>
          <TextField
            name={`input.evidenceUrls.${index}`}
            label={t('update.link', { number: index + 1 })}
            type="url"
            dir="ltr"
            value={url}
            onChange={(given) => onChange(value.with(index, given))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('update.removeLink', { number: index + 1 })}
            onClick={() => onChange(value.filter((_, other) => other !== index))}
          >
            <Icon name="remove" />
          </ActionIcon>
        </div>
      ))}
      {error && <p className={classes.error}>{error}</p>}
      {value.length < MOST && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="add" size={12} />}
            onClick={() => onChange([...value, ''])}
          >
            {t('update.addLink')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
