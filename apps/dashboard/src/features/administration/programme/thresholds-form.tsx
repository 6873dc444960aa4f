import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { THRESHOLD_LIMITS } from '#domain/programme/thresholds.js';
import { DEFAULT_THRESHOLDS } from '#domain/progress/health.js';
import { useFormat } from '../../../lib/format.js';
import { Card } from '../../../ui/card.js';
import { DayField, NumberField } from '../../../ui/form-fields.js';
import { FieldRow, Form } from '../../../ui/form.js';
import { ProgrammeMeanwhile } from './programme-meanwhile.js';
import classes from './programme.module.css';
import { THRESHOLD_GROUPS, thresholdValue, type ThresholdName } from './threshold-words.js';
import type { DraftRules } from './thresholds-page.js';

/** Each threshold with its unit and its default. */
export function ThresholdsForm({
  draft,
  stands,
  changed,
  busy,
  error,
  made,
  onChange,
  onSubmit,
}: {
  draft: DraftRules;
  stands: DraftRules;
  changed: boolean;
  busy: boolean;
  error: CombinedError | null;
  made: boolean;
  onChange: (draft: DraftRules) => void;
  onSubmit: () => void;
}) {
  const { t } = useTranslation();
  const set = (name: ThresholdName, value: number | null): void =>
    onChange({ ...draft, thresholds: { ...draft.thresholds, [name]: value } });
  return (
    <Card
      title={t('programmeAdmin.page.thresholds')}
      note={t('programmeAdmin.thresholdsNote')}
      aside={
        <Button variant="default" onClick={() => onChange({ ...draft, thresholds: DEFAULT_THRESHOLDS })}>
          {t('programmeAdmin.defaults')}
        </Button>
      }
    >
      <Form
        {...{ error, busy }}
        label={t('programmeAdmin.page.thresholds')}
        submit={t('programmeAdmin.saveThresholds')}
        done={made && !changed && t('programmeAdmin.recomputed')}
        onSubmit={onSubmit}
        {...(changed && { onCancel: () => onChange(stands) })}
      >
        <ProgrammeMeanwhile error={error} typed={draft} />
        {THRESHOLD_GROUPS.map(({ title, names }) => (
          <fieldset key={title} className={classes.group}>
            <legend>{t(`programmeAdmin.group.${title}`)}</legend>
            <FieldRow>
              {names.map((name) => (
                <ThresholdField
                  key={name}
                  name={name}
                  value={draft.thresholds[name]}
                  onChange={(value) => set(name, value)}
                />
              ))}
            </FieldRow>
          </fieldset>
        ))}
        <DayField
          name="input.firstReportingOn"
          label={t('programmeAdmin.firstReporting')}
          note={t('programmeAdmin.firstReportingNote')}
          value={draft.firstReportingOn}
          onChange={(firstReportingOn) => onChange({ ...draft, firstReportingOn })}
        />
      </Form>
    </Card>
  );
}

function ThresholdField({
  name,
  value,
  onChange,
}: {
  name: ThresholdName;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit, min, max } = THRESHOLD_LIMITS[name];
  const scale = unit === 'BASIS_POINTS' ? 100 : 1;
  const shown = value === null ? null : Math.round(value / scale);
  return (
    <NumberField
      name={`input.thresholds.${name}`}
      label={t(`programmeAdmin.threshold.${name}`)}
      note={t('programmeAdmin.unitAndDefault', {
        unit: t(`programmeAdmin.unit.${unit}`),
        value: thresholdValue(name, DEFAULT_THRESHOLDS[name], format, t),
      })}
      required
      min={min / scale}
      max={max / scale}
      value={shown}
      onChange={(given) => onChange(given === null ? null : given * scale)}
    />
  );
}
