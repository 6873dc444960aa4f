import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../lib/format.js';
import { ProjectRecordPageDocument } from '../../../lib/graphql/graphql.js';
import { saidIn } from '../../../lib/localized.js';
import { Chip } from '../../../ui/chip.js';
import { PageFoot, PageHead } from '../../../ui/page-head.js';
import { Answer } from '../../../ui/programme-page.js';
import { Empty } from '../../../ui/states.js';
import { ContractsCard } from './contracts-card.js';
import { LifeCard } from './life-card.js';
import { ProposalsCard } from './proposals-card.js';
import { ProposeCard } from './propose-card.js';
import { RecordCard } from './record-card.js';
import classes from './record-page.module.css';
import type { RecordPart } from './record-part.js';
import { TransferCard } from './transfer-card.js';

/** The record of a project at work: what is said of it, its contracts, the steps of its life, who leads it. */
export function RecordPage() {
  const { programme = '', code = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: ProjectRecordPageDocument,
    variables: { programme, code },
  });
  const known =
    data?.projectRecord && data.programme ? { kept: data.projectRecord, programme: data.programme } : null;
  return (
    <Answer subject={known} blocks={[80, 480, 240]} onRetry={again} {...{ error, fetching }}>
      {(subject) => <Record key={subject.kept.id} {...subject} />}
    </Answer>
  );
}

function Record({ kept, programme }: RecordPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { text } = saidIn(kept.title, format.language);
  const edits = kept.viewerCan.includes('PROJECT_EDIT');
  const waits = kept.proposals.some(({ mine, state }) => mine && state === 'PROPOSED');
  const proposes = !edits && !waits && kept.viewerCan.includes('PROJECT_PROPOSE_CHANGE');
  const sheet = `/${programme.code}/projects/${encodeURIComponent(kept.code)}`;
  return (
    <>
      <PageHead
        context={
          <>
            <Link to={`/${programme.code}/portfolio`}>{t('section.portfolio')}</Link> {' › '}
            <Link to={sheet}>
              {format.code(kept.code)} · <bdi>{text}</bdi>
            </Link>
          </>
        }
        title={t('record.title')}
        chips={<Chip tone="accent">{t(`lifecycle.${kept.lifecycle}`)}</Chip>}
      />
      {kept.viewerCan.length === 0 ? (
        <Empty action={<Link to={sheet}>{t('record.toSheet')}</Link>}>{t('record.notYours')}</Empty>
      ) : (
        <div className={classes.columns}>
          <div className={classes.column}>
            <ProposalsCard {...{ kept, programme }} />
            {edits && <RecordCard {...{ kept, programme }} />}
            {proposes && <ProposeCard {...{ kept, programme }} />}
          </div>
          <div className={classes.column}>
            <LifeCard {...{ kept, programme }} />
            {kept.viewerCan.includes('PROJECT_TRANSFER') && <TransferCard {...{ kept, programme }} />}
            {kept.viewerCan.includes('CONTRACT_EDIT') && <ContractsCard {...{ kept, programme }} />}
          </div>
        </div>
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
