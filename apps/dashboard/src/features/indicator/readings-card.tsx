import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import { Card } from '../../ui/card.js';
import { Icon } from '../../ui/icon.js';
import { Empty } from '../../ui/states.js';
import tableClasses from '../../ui/table.module.css';
import { readingsOf, type IndicatorPart, type Reading, type ReadingKind } from './indicator-part.js';
import { ReadingForm } from './reading-form.js';

/** The years of a series, or what it is to reach by which year; for who may, each is corrected in its place. */
export function ReadingsCard({
  kind,
  indicator,
  programme,
  may,
}: IndicatorPart & { kind: ReadingKind; may: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const readings = readingsOf(indicator, kind);
  const close = (): void => setOpen(null);
  return (
    <Card
      title={t(`indicatorEdit.${kind}s`)}
      aside={
        may &&
        open !== 'new' && (
          <Button variant="default" leftSection={<Icon name="add" />} onClick={() => setOpen('new')}>
            {t(`indicatorEdit.add.${kind}`)}
          </Button>
        )
      }
    >
      {open === 'new' && <ReadingForm reading={null} {...{ kind, indicator, programme }} onClose={close} />}
      {readings.length === 0 ? (
        <Empty>{t(`indicatorEdit.none.${kind}`)}</Empty>
      ) : (
        <table className={tableClasses['table']} aria-label={t(`indicatorEdit.${kind}s`)} data-blocks>
          <thead>
            <tr>
              <th scope="col">{t('indicators.year')}</th>
              <th scope="col">{t('indicatorEdit.measure.RANK')}</th>
              <th scope="col">{t('indicatorEdit.measure.VALUE')}</th>
              {may && <td />}
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) =>
              open === reading.year ? (
                <tr key={reading.year}>
                  <td colSpan={4}>
                    <ReadingForm {...{ reading, kind, indicator, programme }} onClose={close} />
                  </td>
                </tr>
              ) : (
                <Row key={reading.year} {...{ reading, may }} onOpen={() => setOpen(reading.year)} />
              ),
            )}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function Row({ reading, may, onOpen }: { reading: Reading; may: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { year, rank, value, countries } = reading;
  const ranked = rank === null ? '—' : t('indicators.rank', { rank: format.number(rank) });
  return (
    <tr>
      <th scope="row">{year}</th>
      <td data-label={t('indicatorEdit.measure.RANK')}>
        {countries === null || rank === null
          ? ranked
          : t('indicatorEdit.rankOf', { rank: ranked, countries: format.number(countries) })}
      </td>
      <td data-label={t('indicatorEdit.measure.VALUE')}>{value === null ? '—' : format.number(value, 4)}</td>
      {may && (
        <td>
          <Button
            variant="default"
            size="xs"
            aria-label={t('indicatorEdit.editOf', { year })}
            onClick={onOpen}
          >
            {t('record.edit')}
          </Button>
        </td>
      )}
    </tr>
  );
}
