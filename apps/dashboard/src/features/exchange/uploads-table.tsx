import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedUploadFragment } from '../../lib/graphql/graphql.js';
import { Chip } from '../../ui/chip.js';
import { Table } from '../../ui/table.js';
import { useWorkbookWords } from './words.js';

const TONES = {
  RECEIVED: 'neutral',
  READ: 'accent',
  REFUSED: 'warning',
  APPLIED: 'neutral',
  DISCARDED: 'neutral',
} as const;

/** The state of a workbook that came back, as a word in a box. */
export function UploadState({ state }: Pick<ListedUploadFragment, 'state'>) {
  const { t } = useTranslation();
  return <Chip tone={TONES[state]}>{t(`workbook.state.${state}`)}</Chip>;
}

/** Workbooks that came back, the newest first; `nameOf` names their organisations where they are of several. */
export function UploadsTable({
  programme,
  uploads,
  nameOf,
}: {
  programme: string;
  uploads: readonly ListedUploadFragment[];
  nameOf?: (code: string) => string;
}) {
  const { t } = useTranslation();
  const words = useWorkbookWords();
  return (
    <Table label={t('workbook.uploads')}>
      <thead>
        <tr>
          <th scope="col">{t('workbook.head.file')}</th>
          {nameOf && <th scope="col">{t('workbook.head.organisation')}</th>}
          <th scope="col">{t('workbook.head.state')}</th>
          <th scope="col">{t('workbook.head.sent')}</th>
          <th scope="col">{t('workbook.head.sentBy')}</th>
          <th scope="col">{t('workbook.head.decided')}</th>
        </tr>
      </thead>
      <tbody>
        {uploads.map(({ id, fileName, organisationCode, state, sentAt, sentBy, decidedAt }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/${programme}/workbooks/${id}`}>
                <bdi>{fileName}</bdi>
              </Link>
            </th>
            {nameOf && <td data-label={t('workbook.head.organisation')}>{nameOf(organisationCode)}</td>}
            <td data-label={t('workbook.head.state')}>
              <UploadState state={state} />
            </td>
            <td data-label={t('workbook.head.sent')}>{words.at(sentAt)}</td>
            <td data-label={t('workbook.head.sentBy')}>{sentBy}</td>
            <td data-label={t('workbook.head.decided')}>{decidedAt ? words.at(decidedAt) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
