import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../lib/format.js';
import {
  WorkbookRegisterDocument,
  type ExchangingBodyFieldsFragment,
  type WorkbookRegisterQuery,
} from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Answer } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import classes from './exchange.module.css';
import { UploadsTable } from './uploads-table.js';
import { useReread } from './use-reread.js';
import { useWorkbookWords } from './words.js';

const PAGE = 50;
const MOST = 200;

type Register = NonNullable<WorkbookRegisterQuery['programme']>;

/** Every workbook that came back, and which organisations work by workbook. */
export function RegisterPage() {
  const { programme = '' } = useParams();
  const [params] = useSearchParams();
  const organisation = params.get('organisation');
  const [first, setFirst] = useState(PAGE);
  const [{ data, error, fetching }, again] = useQuery({
    query: WorkbookRegisterDocument,
    variables: { programme, organisation, first },
    requestPolicy: 'cache-and-network',
  });
  const uploads = data?.programme?.workbookUploads ?? [];
  useReread(
    uploads.some(({ state }) => state === 'RECEIVED'),
    fetching,
    () => again({ requestPolicy: 'network-only' }),
  );
  const whole = uploads.length === first && first < MOST;
  return (
    <Answer subject={data?.programme} blocks={[72, 240, 420]} onRetry={again} {...{ error, fetching }}>
      {(register) => (
        <Registered
          register={register}
          organisation={organisation}
          onMore={whole ? () => setFirst(Math.min(first + PAGE, MOST)) : undefined}
          busy={fetching}
        />
      )}
    </Answer>
  );
}

function Registered({
  register,
  organisation,
  onMore,
  busy,
}: {
  register: Register;
  organisation: string | null;
  onMore: (() => void) | undefined;
  busy: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { code, name, statusOn, rulesVersion, exchangingBodies, workbookUploads } = register;
  const nameOf = (body: string): string => exchangingBodies.find((each) => each.code === body)?.name ?? body;
  return (
    <>
      <PageHead context={name} title={t('workbook.register.title')} />
      {/* Counts of what is listed: nothing was computed that could be explained. */}
      <div className={classes.page} data-stated>
        <Card
          title={
            organisation
              ? t('workbook.register.of', { organisation: nameOf(organisation) })
              : t('workbook.uploads')
          }
          count={format.number(workbookUploads.length)}
          aside={
            organisation && (
              <Link className={classes.link} to={`/${code}/workbooks`}>
                {t('workbook.register.allBodies')}
              </Link>
            )
          }
        >
          {workbookUploads.length === 0 ? (
            <Empty>{t('workbook.noUpload')}</Empty>
          ) : (
            <UploadsTable programme={code} uploads={workbookUploads} {...(!organisation && { nameOf })} />
          )}
          {onMore && (
            <div className={classes.more}>
              <Button variant="default" loading={busy} onClick={onMore}>
                {t('workbook.more')}
              </Button>
            </div>
          )}
        </Card>
        {!organisation && <Bodies programme={code} bodies={exchangingBodies} />}
      </div>
      <PageFoot>
        <span>{t('foot.status', { date: format.date(statusOn), version: format.number(rulesVersion) })}</span>
        <span>{name}</span>
      </PageFoot>
    </>
  );
}

/** Who works by workbook, the latest first. */
function Bodies({
  programme,
  bodies,
}: {
  programme: string;
  bodies: readonly ExchangingBodyFieldsFragment[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const working = bodies.filter(({ lastSentAt }) => lastSentAt).length;
  const sorted = bodies.toSorted((one, other) => (latestOf(one) < latestOf(other) ? 1 : -1));
  return (
    <Card
      title={t('workbook.register.bodies')}
      count={t('workbook.register.working', {
        value: format.number(working),
        all: format.number(bodies.length),
      })}
      note={t('workbook.register.bodiesNote')}
    >
      <Table label={t('workbook.register.bodies')}>
        <thead>
          <tr>
            <th scope="col">{t('workbook.head.organisation')}</th>
            {(['projects', 'made', 'received', 'applied', 'waiting'] as const).map((column) => (
              <th key={column} scope="col" data-number>
                {t(`workbook.register.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((body) => (
            <BodyRow key={body.code} programme={programme} body={body} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** When an organisation was last seen at a workbook; empty when it never was. */
function latestOf({ lastMadeAt, lastSentAt, lastAppliedAt }: ExchangingBodyFieldsFragment): string {
  return (
    [lastMadeAt, lastSentAt, lastAppliedAt]
      .map((at) => at ?? '')
      .toSorted()
      .at(-1) ?? ''
  );
}

function BodyRow({ programme, body }: { programme: string; body: ExchangingBodyFieldsFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { code, name, projectCount, lastMadeAt, lastSentAt, lastAppliedAt, waitingCount } = body;
  return (
    <tr>
      <th scope="row">
        <Link to={`/${programme}/organisations/${encodeURIComponent(code)}`}>{name}</Link>
      </th>
      <td data-number data-label={t('workbook.register.projects')}>
        {format.number(projectCount)}
      </td>
      <Moment at={lastMadeAt} label={t('workbook.register.made')} />
      <Moment at={lastSentAt} label={t('workbook.register.received')} />
      <Moment at={lastAppliedAt} label={t('workbook.register.applied')} />
      <td data-number data-label={t('workbook.register.waiting')}>
        {waitingCount === 0 ? (
          '—'
        ) : (
          <Link
            className={classes.link}
            to={`/${programme}/workbooks?organisation=${encodeURIComponent(code)}`}
          >
            {format.number(waitingCount)}
          </Link>
        )}
      </td>
    </tr>
  );
}

function Moment({ at, label }: { at: string | null | undefined; label: string }) {
  const { t } = useTranslation();
  const words = useWorkbookWords();
  return (
    <td data-number data-label={label} title={at ? words.at(at) : undefined}>
      {at ? words.moment(at).date : <span className={classes.aside}>{t('workbook.register.never')}</span>}
    </td>
  );
}
