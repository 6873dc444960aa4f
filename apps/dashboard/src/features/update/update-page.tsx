import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { Chip } from '../../ui/chip.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Answer } from '../../ui/programme-page.js';
import { Decision } from './decision.js';
import { ReadUpdate } from './review.js';
import { useOneUpdate, type OfUpdate } from './one-update.js';
import { useMonth } from './update-words.js';
import { Wizard } from './wizard.js';

/** The update of one organisation for one month: written project by project, decided on, or read. */
export function UpdatePage() {
  const { programme = '', id = '' } = useParams();
  const read = useOneUpdate(programme, id);
  return (
    <Answer blocks={[72, 96, 420]} {...read}>
      {(subject) => <Update key={subject.update.id} {...subject} />}
    </Answer>
  );
}

function Update({ update, programme }: OfUpdate) {
  const { t } = useTranslation();
  const format = useFormat();
  const month = useMonth();
  const { organisation, period, state, writable, viewerCan } = update;
  const writes = writable && viewerCan.includes('UPDATE_EDIT');
  return (
    <>
      <PageHead
        context={
          <>
            <Link to={`/${programme.code}/organisations/${organisation.code}`}>{organisation.name}</Link>
            {' › '}
            <Link to={`/${programme.code}/updates?month=${period.monthOn}`}>{t('section.updates')}</Link>
          </>
        }
        title={t('update.title', { month: month(period.monthOn) })}
        chips={
          <>
            {state !== 'OPEN' && (
              <Chip tone={state === 'RETURNED' ? 'warning' : 'accent'}>{t(`update.state.${state}`)}</Chip>
            )}
            <Due update={update} />
          </>
        }
      />
      {writes ? (
        <Wizard {...{ update, programme }} />
      ) : viewerCan.includes('UPDATE_VALIDATE') ? (
        <Decision {...{ update, programme }} />
      ) : (
        <ReadUpdate update={update} />
      )}
      <PageFoot>
        <span>
          {t('foot.status', {
            date: format.date(programme.statusOn),
            version: format.number(programme.rulesVersion),
          })}
        </span>
        <span>{programme.name}</span>
      </PageFoot>
    </>
  );
}

/** Until when it is to be submitted, or when it was. */
function Due({ update: { submittedOn, late, state, period } }: Pick<OfUpdate, 'update'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const due = format.date(period.dueOn);
  if (state === 'SUBMITTED' || state === 'VALIDATED')
    return submittedOn ? <Chip>{t('update.submittedOn', { date: format.date(submittedOn) })}</Chip> : null;
  return (
    <>
      <Chip>{t('update.dueOn', { date: due })}</Chip>
      {late && <Chip tone="warning">{t('update.late')}</Chip>}
    </>
  );
}
