import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.js';
import { SetStatusDateDocument, type ProgrammeSettingsFieldsFragment } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { ProgrammeMeanwhile } from './programme-meanwhile.js';
import { StatusDateFields } from './status-date-fields.js';

/** The day a programme's figures speak of: pinned, or moving after each midnight. */
export function StatusDateCard({
  programme,
  settings,
  onStale,
}: {
  programme: string;
  settings: ProgrammeSettingsFieldsFragment;
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { send, busy, error, made } = useKeep(SetStatusDateDocument, onStale);
  const [statusOn, setStatusOn] = useState(settings.statusPinned ? settings.statusOn : null);
  const { statusPinned, startOn, timeZone } = settings;
  const standing = t(statusPinned ? 'programmeAdmin.pinnedAt' : 'programmeAdmin.liveAt', {
    date: format.date(settings.statusOn),
    zone: format.code(timeZone),
  });
  return (
    <Card title={t('programmeAdmin.statusDate')} note={standing}>
      <Form
        {...{ error, busy }}
        label={t('programmeAdmin.statusDate')}
        submit={t('programmeAdmin.saveStatusDate')}
        done={made && t('programmeAdmin.recomputed')}
        onSubmit={() => void send({ input: { programme, version: settings.version, statusOn } })}
      >
        <ProgrammeMeanwhile error={error} typed={{ statusOn }} />
        <StatusDateFields
          value={statusOn}
          onChange={setStatusOn}
          today={settings.today}
          startOn={startOn}
          note={
            startOn
              ? t('programmeAdmin.statusBetween', {
                  from: format.date(startOn),
                  to: format.date(settings.today),
                })
              : t('programmeAdmin.statusUntil', { to: format.date(settings.today) })
          }
        />
      </Form>
    </Card>
  );
}
