import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { FoundInWorkbookFragment } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import classes from './exchange.module.css';

/** What was found in a workbook, by sheet: where, and what to do about it. */
export function FindingsCard({
  findings,
  refused,
}: {
  findings: readonly FoundInWorkbookFragment[];
  /** Whether the file as a whole was refused. */
  refused: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (findings.length === 0) return null;
  const sheets = [...new Set(findings.map(({ sheet }) => sheet ?? null))];
  return (
    <Card
      title={t(refused ? 'workbook.finding.refusedFile' : 'workbook.finding.title')}
      count={format.number(findings.length)}
      note={t('workbook.finding.note')}
    >
      {sheets.map((sheet) => (
        <section key={sheet ?? ''} className={classes.sheet}>
          <h3>
            <bdi>{sheet ?? t('workbook.finding.ofFile')}</bdi>
          </h3>
          <ul className={classes.findings}>
            {findings
              .filter((finding) => (finding.sheet ?? null) === sheet)
              .map((finding, index) => (
                <Finding key={index} finding={finding} />
              ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

/** One finding: its cell, whether what stands there is taken, and the remedy. */
export function Finding({ finding: { cell, level, message } }: { finding: FoundInWorkbookFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li data-level={level}>
      {cell && <code className={classes.cell}>{format.code(cell)}</code>}
      <Chip tone={level === 'REFUSED' ? 'warning' : 'neutral'}>{t(`workbook.finding.level.${level}`)}</Chip>
      <span>{message}</span>
    </li>
  );
}
