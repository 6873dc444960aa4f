import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.js';
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
    <table aria-label={t('record.proposals')} className={classes.proposed}>
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
              <Value {...{ field }}>{say(field, past ? before : now)}</Value>
              {!past && changedMeanwhile && (
                <small>
                  <Icon name="warning" /> {t('record.changedMeanwhile')}{' '}
                  <Value {...{ field }}>{say(field, before)}</Value>
                </small>
              )}
            </td>
            <td data-label={t('record.proposed')}>
              <Value {...{ field }}>{say(field, proposed)}</Value>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WRITTEN = /^(title|summary)\.|^url$/;

/** What somebody wrote has a direction of its own; what the page says of a value has the page's. */
function Value({ field, children }: { field: string; children: string }) {
  return WRITTEN.test(field) ? <bdi>{children}</bdi> : <span>{children}</span>;
}
