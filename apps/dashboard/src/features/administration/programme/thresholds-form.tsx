import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { THRESHOLD_LIMITS } from '#domain/programme/thresholds.js';
import type { Thresholds } from '#domain/progress/facts.js';
import { DEFAULT_THRESHOLDS } from '#domain/progress/health.js';
import { useFormat, type Format } from '../../../lib/format.js';
import { Card } from '../../../ui/card.js';
import { DayField, NumberField } from '../../../ui/form-fields.js';
import { FieldRow, Form } from '../../../ui/form.js';
import classes from './programme.module.css';
import type { DraftRules } from './thresholds-page.js';

type Name = keyof Thresholds;

/** Which thresholds stand together. */
const GROUPS: readonly {
  readonly title: 'pace' | 'slippage' | 'overdue' | 'watch';
  readonly names: readonly Name[];
}[] = [
  { title: 'pace', names: ['spiRedPercent', 'spiAmberPercent', 'spiFromPlannedBp'] },
  { title: 'slippage', names: ['slippageRedDays', 'slippageAmberDays'] },
  { title: 'overdue', names: ['overdueRedDays'] },
  { title: 'watch', names: ['riskExposureAmber', 'updateStaleDays'] },
];

/** Each threshold with its unit and its default. */
export function ThresholdsForm({
  draft,
  stands,
  changed,
  state,
  onChange,
  onSubmit,
}: {
  draft: DraftRules;
  stands: DraftRules;
  changed: boolean;
  state: { busy: boolean; error: CombinedError | null; made: boolean };
  onChange: (draft: DraftRules) => void;
  onSubmit: () => void;
}) {
  const { t } = useTranslation();
  const set = (name: Name, value: number | null): void =>
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
        error={state.error}
        busy={state.busy}
        label={t('programmeAdmin.page.thresholds')}
        submit={t('programmeAdmin.saveThresholds')}
        done={state.made && !changed && t('programmeAdmin.recomputed')}
        onSubmit={onSubmit}
        {...(changed && { onCancel: () => onChange(stands) })}
      >
        {GROUPS.map(({ title, names }) => (
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
  name: Name;
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
        value: valueText(name, DEFAULT_THRESHOLDS[name], format, t),
      })}
      required
      min={min / scale}
      max={max / scale}
      value={shown}
      onChange={(given) => onChange(given === null ? null : given * scale)}
    />
  );
}

function valueText(name: Name, value: number, format: Format, t: TFunction): string {
  const { unit } = THRESHOLD_LIMITS[name];
  if (unit === 'DAYS') return format.days(value);
  if (unit === 'EXPOSURE') return t('programmeAdmin.exposureOf25', { value: format.number(value) });
  return format.percent(unit === 'PERCENT' ? value * 100 : value);
}
