import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import {
  OrganisationWorkbookDocument,
  type ExchangingBodyFieldsFragment,
  type OrganisationWorkbookQuery,
} from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { Icon } from '../../ui/icon.js';
import { ErrorStrip } from '../../ui/states.js';
import classes from './exchange.module.css';
import { SendBox } from './send-box.js';
import { UploadsTable } from './uploads-table.js';
import { useReread } from './use-reread.js';
import { useWorkbookWords } from './words.js';

const SHOWN = 5;

/** An organisation's workbook on its page: the way out, the way back, and what came back so far. */
export function WorkbookPanel({ programme, organisation }: { programme: string; organisation: string }) {
  const [{ data, error, fetching }, again] = useQuery({
    query: OrganisationWorkbookDocument,
    variables: { programme, organisation, first: SHOWN },
    requestPolicy: 'cache-and-network',
  });
  const uploads = data?.programme?.workbookUploads ?? [];
  useReread(
    uploads.some(({ state }) => state === 'RECEIVED'),
    fetching,
    () => again({ requestPolicy: 'network-only' }),
  );
  if (error && !data) return <ErrorStrip error={error} onRetry={again} />;
  const body = data?.programme?.exchangingBodies.find(({ code }) => code === organisation);
  return body ? <Panel programme={programme} body={body} uploads={uploads} /> : null;
}

type Uploads = NonNullable<OrganisationWorkbookQuery['programme']>['workbookUploads'];

function Panel({
  programme,
  body,
  uploads,
}: {
  programme: string;
  body: ExchangingBodyFieldsFragment;
  uploads: Uploads;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { code, viewerCan } = body;
  const register = `/${programme}/workbooks?organisation=${encodeURIComponent(code)}`;
  return (
    <Card
      title={t('workbook.title')}
      note={
        <>
          {t('workbook.note')} <LastMade body={body} />
        </>
      }
      aside={viewerCan.includes('WORKBOOK_MAKE') && <Downloads programme={programme} organisation={code} />}
    >
      <div className={classes.panel}>
        {viewerCan.includes('WORKBOOK_SEND') && (
          <SendBox
            programme={programme}
            organisation={code}
            onArrived={(id) => void navigate(`/${programme}/workbooks/${id}`)}
          />
        )}
        {uploads.length === 0 ? (
          <p className={classes.aside}>{t('workbook.noUpload')}</p>
        ) : (
          <>
            <UploadsTable programme={programme} uploads={uploads} />
            <Link className={classes.link} to={register}>
              {t('workbook.allUploads')}
            </Link>
          </>
        )}
      </div>
    </Card>
  );
}

function Downloads({ programme, organisation }: { programme: string; organisation: string }) {
  const { t } = useTranslation();
  return (
    <>
      {(['FR', 'AR'] as const).map((language) => (
        <Button
          key={language}
          component="a"
          href={`/export/organisation.xlsx?${new URLSearchParams({ programme, organisation, lang: language.toLowerCase() }).toString()}`}
          variant="default"
          leftSection={<Icon name="export" />}
        >
          {t(`workbook.downloadIn.${language}`)}
        </Button>
      ))}
    </>
  );
}

function LastMade({ body: { lastMadeAt, lastMadeBy } }: { body: ExchangingBodyFieldsFragment }) {
  const { t } = useTranslation();
  const words = useWorkbookWords();
  return (
    <small className={classes.made}>
      {lastMadeAt
        ? t('workbook.lastMade', { ...words.moment(lastMadeAt), person: lastMadeBy ?? '—' })
        : t('workbook.neverMade')}
    </small>
  );
}
