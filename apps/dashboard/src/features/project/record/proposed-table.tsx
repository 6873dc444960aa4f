import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.js';
import { Table } from '../../../ui/table.js';
import type { Proposal, RecordPart } from './record-part.js';
import classes from './record-page.module.css';
import { useRecordWords } from './record-words.js';

/** What a proposal changes, field by field: as it stands and as proposed, with what it was when that changed since. */
export function ProposedTable({
  fields,
  programme,
  past = false,
}: Pick<Proposal, 'fields'> & Pick<RecordPart, 'programme'> & { past?: boolean }) {
  const { t } = useTranslation();
  const { label, say } = useRecordWords(programme);
  return (
    <Table label={t('record.proposals')} className={classes.proposed}>
      <thead>
        <tr>
          <th scope="col">{t('draft.field')}</th>
          <th scope="col">{t(past ? 'record.before' : 'record.now')}</th>
          <th scope="col">{t('record.proposed')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, now, proposed, changedMeanwhile }) => (
          <tr key={field}>
            <th scope="row">{label(field)}</th>
            <td data-label={t(past ? 'record.before' : 'record.now')}>
              <bdi>{say(field, past ? before : now)}</bdi>
              {!past && changedMeanwhile && (
                <small>
                  <Icon name="warning" /> {t('record.changedMeanwhile')} <bdi>{say(field, before)}</bdi>
                </small>
              )}
            </td>
            <td data-label={t('record.proposed')}>
              <bdi>{say(field, proposed)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
