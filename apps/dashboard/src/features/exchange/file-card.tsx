import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { WholeUploadFragment } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { Fact, Facts } from '../../ui/facts.js';
import { Icon } from '../../ui/icon.js';
import classes from './exchange.module.css';
import { useWorkbookWords } from './words.js';

/** The file that came back: its name, size and hash, who sent it when, and which workbook it is. */
export function FileCard({ upload }: { upload: WholeUploadFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWorkbookWords();
  const { fileName, fileBytes, fileHash, fileKeptUntil, fileKept, sentAt, sentBy } = upload;
  const { madeAt, madeBy, statusOn, language } = upload;
  const by = (at: string, person: string | null | undefined): string =>
    t('workbook.page.madeWords', { at: words.at(at), person: person ?? '—' });
  return (
    <Card title={t('workbook.page.file')} aside={<Links upload={upload} />}>
      <div className={classes.facts}>
        <Facts>
          <Fact name={t('workbook.page.name')}>
            <bdi>{fileName}</bdi>
          </Fact>
          <Fact name={t('workbook.page.bytes')}>{words.size(fileBytes)}</Fact>
          <Fact name={t('workbook.page.sent')}>{by(sentAt, sentBy)}</Fact>
          {madeAt && <Fact name={t('workbook.page.made')}>{by(madeAt, madeBy)}</Fact>}
          {statusOn && language && (
            <Fact name={t('workbook.page.asSent')}>
              {t('workbook.page.asSentWords', {
                date: format.date(statusOn),
                language: t(`workbook.page.language.${language}`),
              })}
            </Fact>
          )}
          <Fact name={t('workbook.page.hash')}>
            <code className={classes.hash} dir="ltr">
              {fileHash}
            </code>
          </Fact>
          {fileKept && <Fact name={t('workbook.page.kept')}>{format.date(fileKeptUntil)}</Fact>}
        </Facts>
        {!fileKept && <p className={classes.aside}>{t('workbook.page.gone')}</p>}
      </div>
    </Card>
  );
}

function Links({ upload: { id, fileKept, comparison, receipt } }: { upload: WholeUploadFragment }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <>
      {fileKept && (
        <Button
          component="a"
          href={`/exchange/uploads/${id}/file`}
          variant="default"
          leftSection={<Icon name="export" />}
        >
          {t('workbook.page.original')}
        </Button>
      )}
      {(comparison ?? receipt) && (
        <Button
          component="a"
          href={`/exchange/uploads/${id}/comparison.xlsx?lang=${language}`}
          variant="default"
          leftSection={<Icon name="export" />}
        >
          {t('workbook.page.comparison')}
        </Button>
      )}
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {t('workbook.page.print')}
      </Button>
    </>
  );
}
