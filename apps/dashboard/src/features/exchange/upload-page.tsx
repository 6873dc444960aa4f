import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../lib/format.js';
import {
  OneUploadDocument,
  type OneUploadQuery,
  type WholeUploadFragment,
} from '../../lib/graphql/graphql.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Answer } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import type { Choices } from './chosen-rows.js';
import { DecisionBar } from './decision-bar.js';
import classes from './exchange.module.css';
import { FileCard } from './file-card.js';
import { FindingsCard } from './findings-card.js';
import { ProjectChanges, type Choosing } from './project-changes.js';
import { ReceiptCards } from './receipt-card.js';
import { StateLine } from './state-line.js';
import { UploadState } from './uploads-table.js';
import { useReread } from './use-reread.js';
import { useWorkbookWords } from './words.js';

type Programme = NonNullable<OneUploadQuery['programme']>;

/** A workbook that came back: where it stands, what was found in it, what it would change, and what became of it. */
export function UploadPage() {
  const { programme = '', id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: OneUploadDocument,
    variables: { programme, id },
    requestPolicy: 'cache-and-network',
  });
  const reread = (): void => again({ requestPolicy: 'network-only' });
  useReread(data?.workbookUpload?.state === 'RECEIVED', fetching, reread);
  const found = data?.programme && data.workbookUpload && { of: data.programme, upload: data.workbookUpload };
  return (
    <Answer
      subject={found}
      blocks={[72, 96, 240, 420]}
      onRetry={reread}
      error={found ? undefined : error}
      fetching={fetching}
    >
      {({ of, upload }) => <Upload key={upload.id} programme={of} upload={upload} onStale={reread} />}
    </Answer>
  );
}

function Upload({
  programme,
  upload,
  onStale,
}: {
  programme: Programme;
  upload: WholeUploadFragment;
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWorkbookWords();
  const { organisation, organisationCode, state, sentAt, findings, receipt, decidedAt, decidedBy } = upload;
  return (
    <>
      <PageHead
        context={
          <>
            <Link to={`/${programme.code}/workbooks`}>{t('section.workbooks')}</Link>
            {' › '}
            <Link to={`/${programme.code}/organisations/${encodeURIComponent(organisationCode)}`}>
              {organisation}
            </Link>
          </>
        }
        title={t('workbook.page.title', { date: words.moment(sentAt).date })}
        chips={<UploadState state={state} />}
      />
      <div className={classes.page}>
        <StateLine upload={upload} />
        {state === 'DISCARDED' && decidedAt && (
          <p className={classes.aside}>
            {t('workbook.receipt.discarded', { ...words.moment(decidedAt), person: decidedBy ?? '—' })}
          </p>
        )}
        {receipt && <ReceiptCards upload={upload} receipt={receipt} />}
        {state === 'REFUSED' && <FindingsCard findings={findings} refused />}
        <FileCard upload={upload} />
        {state !== 'REFUSED' && <FindingsCard findings={findings} refused={false} />}
        {upload.comparison && <Compared {...{ upload, onStale }} comparison={upload.comparison} />}
      </div>
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

type Comparison = NonNullable<WholeUploadFragment['comparison']>;

/** The changes by project, and the decision on them for whoever may take it. */
function Compared({
  upload,
  comparison: { projects, homeless },
  onStale,
}: {
  upload: WholeUploadFragment;
  comparison: Comparison;
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState<Choices>({});
  const [stale, setStale] = useState(false);
  const decides = upload.viewerCan.includes('WORKBOOK_APPLY');
  const choosing: Choosing = { choices, ...(decides && { onChoose: setChoices }) };
  const rows = [...projects.flatMap((project) => project.rows), ...homeless];
  const programme = upload.programmeCode;
  return (
    <>
      {rows.length === 0 && <Empty>{t('workbook.change.none')}</Empty>}
      {stale && (
        <p className={classes.stale} role="alert">
          {t('workbook.change.stale')}
        </p>
      )}
      {projects.map((project) => (
        <ProjectChanges key={project.code} {...{ programme, choosing }} {...project} />
      ))}
      {homeless.length > 0 && (
        <ProjectChanges
          {...{ programme, choosing }}
          code={null}
          title={t('workbook.change.noProject')}
          effect={null}
          rows={homeless}
        />
      )}
      {decides && (
        <DecisionBar
          {...{ upload, rows, choosing }}
          onStale={() => {
            setStale(true);
            onStale();
          }}
        />
      )}
    </>
  );
}
