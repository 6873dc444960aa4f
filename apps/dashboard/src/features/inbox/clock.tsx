import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import { Late } from '../../ui/card.js';
import type { InboxItem } from './inbox-page.js';

/** Until when it is to be decided, or how many working days ago that was. */
export function Clock({ item: { dueOn, workingDaysLate } }: { item: InboxItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (workingDaysLate === 0) return <>{t('inbox.before', { date: format.dayMonth(dueOn) })}</>;
  return (
    <Late>
      {t('inbox.workingDaysLate', { count: workingDaysLate, value: format.number(workingDaysLate) })}
    </Late>
  );
}
