import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CommitteeSeatFieldsFragment } from '../../../lib/graphql/graphql.js';
import { BasisMark } from '../../../ui/basis.js';
import { Chip } from '../../../ui/chip.js';
import { usePeriodWords } from '../keeping/period-words.js';
import classes from './committee-records.module.css';
import type { SeatScale } from './seat-scale.js';

/** One seat: its body, its bar on the line of time, its dates in words. */
export function SeatRow({
  seat,
  scale,
  sits,
  onEdit,
}: {
  seat: CommitteeSeatFieldsFragment;
  scale: SeatScale;
  sits: boolean;
  onEdit: () => void;
}) {
  const { t } = useTranslation();
  const words = usePeriodWords();
  const { start, length } = scale.bar(seat);
  return (
    <tr data-sits={sits || undefined}>
      <th scope="row">
        <span lang={seat.organisationNameLang}>{seat.organisationName}</span>
        {seat.chairs && <Chip tone="outlined">{t('keeping.seat.presides')}</Chip>}
      </th>
      <td>
        <span className={classes.track} aria-hidden="true">
          <span
            className={classes.bar}
            data-chairs={seat.chairs || undefined}
            style={{ insetInlineStart: `${start}%`, inlineSize: `${length}%` }}
          />
          <span className={classes.day} style={{ insetInlineStart: `${scale.day}%` }} />
        </span>
        <span className={classes.words}>{words(seat)}</span>
        <BasisMark basis={seat.basis} />
      </td>
      <td>
        <Button size="compact-sm" variant="default" onClick={onEdit}>
          {t('keeping.seat.dates')}
          <span className={classes.heard}> {seat.organisationName}</span>
        </Button>
      </td>
    </tr>
  );
}
