import { useTranslation } from 'react-i18next';
import type { WholeUploadFragment } from '../../lib/graphql/graphql.js';
import { Icon } from '../../ui/icon.js';
import classes from './state-line.module.css';
import { useWorkbookWords } from './words.js';

type Step = 'received' | 'read' | 'compared' | 'applied';
type Mark = 'done' | 'current' | 'ahead' | 'ended';

const STEPS: readonly Step[] = ['received', 'read', 'compared', 'applied'];

/** Where a workbook stands on its way: received, read, compared, applied. */
export function StateLine({ upload }: { upload: WholeUploadFragment }) {
  const { t } = useTranslation();
  const note = useNotes(upload);
  const marks = marksOf(upload);
  return (
    <div role="status">
      <ol className={classes.line} aria-label={t('workbook.page.steps')}>
        {STEPS.map((step, index) => {
          const mark = marks[index] ?? 'ahead';
          return (
            <li key={step} data-mark={mark} aria-current={mark === 'current' ? 'step' : undefined}>
              <span className={classes.mark} aria-hidden="true">
                {mark === 'done' && <Icon name="check" size={12} />}
                {mark === 'ended' && <Icon name="close" size={12} />}
              </span>
              <span>
                <b>{t(`workbook.page.step.${step}`)}</b>
                <small>{note(step, mark)}</small>
              </span>
            </li>
          );
        })}
      </ol>
      {upload.state === 'RECEIVED' && <p className={classes.note}>{t('workbook.page.mayClose')}</p>}
    </div>
  );
}

function marksOf({ state }: WholeUploadFragment): readonly Mark[] {
  switch (state) {
    case 'RECEIVED':
      return ['done', 'current', 'ahead', 'ahead'];
    case 'REFUSED':
      return ['done', 'ended', 'ahead', 'ahead'];
    case 'READ':
      return ['done', 'done', 'done', 'current'];
    case 'APPLIED':
      return ['done', 'done', 'done', 'done'];
    case 'DISCARDED':
      return ['done', 'done', 'done', 'ended'];
  }
}

/** What is said under a step. */
function useNotes({ state, reading, sentAt, decidedAt }: WholeUploadFragment) {
  const { t } = useTranslation();
  const words = useWorkbookWords();
  return (step: Step, mark: Mark): string => {
    if (step === 'received') return words.at(sentAt);
    if (step === 'read' && mark === 'current')
      return t(reading ? 'workbook.page.reading' : 'workbook.page.waiting');
    if (mark === 'ended') return t(state === 'REFUSED' ? 'workbook.page.refused' : 'workbook.page.discarded');
    if (step !== 'applied') return '';
    if (mark === 'current') return t('workbook.page.toDecide');
    return decidedAt ? words.at(decidedAt) : '';
  };
}
