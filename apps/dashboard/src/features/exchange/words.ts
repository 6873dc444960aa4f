import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EXCHANGE_FIELDS, type ExchangeField, type ExchangeTable } from '#domain/exchange/table.js';
import { capitalised } from '../../lib/capitalised.js';
import { dayOfInstant, timeOfInstant } from '../../lib/dates.js';
import { useFormat } from '../../lib/format.js';
import type { ExchangeTable as NamedTable } from '../../lib/graphql/graphql.js';

const KB = 1_024;
const MB = KB * KB;

/** The words for what a workbook holds: its tables, columns and cells, and when and how large it is. */
export function useWorkbookWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const tableOf = (table: NamedTable): ExchangeTable => table.toLowerCase() as ExchangeTable;
    const fieldOf = (table: NamedTable, field: string): ExchangeField | undefined =>
      EXCHANGE_FIELDS[tableOf(table)].find(({ key }) => key === field);
    const moment = (at: string): { date: string; time: string } => ({
      date: format.date(dayOfInstant(at)),
      time: timeOfInstant(at),
    });
    return {
      moment,
      at: (instant: string): string => t('workbook.at', moment(instant)),
      size: (bytes: number): string =>
        bytes < MB
          ? t('workbook.size.kb', { value: format.number(Math.max(1, Math.round(bytes / KB))) })
          : t('workbook.size.mb', { value: format.number(bytes / MB, 1) }),
      table: (table: NamedTable): string => t(`workbook.table.${tableOf(table)}`),
      field: (table: NamedTable, field: string): string =>
        fieldOf(table, field)
          ? t(`workbook.of.${tableOf(table)}.${field}` as 'workbook.of.risk.title')
          : field,
      /** What a cell holds, as its reader writes it. */
      value: (table: NamedTable, field: string, value: string): string => {
        switch (fieldOf(table, field)?.kind) {
          case 'date':
            return format.date(value);
          case 'percent':
            return format.percent(Number(value) * 100);
          case 'integer':
            return format.number(Number(value));
          case 'code':
            return format.code(value);
          case 'choice':
            return field === 'projectCode' ? format.code(value) : choice(field, value);
          default:
            return value;
        }
      },
    };
    function choice(field: string, value: string): string {
      const key = {
        confirmation: 'update.confirmation',
        category: 'riskCategory',
        status: 'riskStatus',
        phase: 'phase',
      }[field];
      return capitalised(t(`${key ?? 'health'}.${value}` as 'health.RED'));
    }
  }, [t, format]);
}
