import { useFormat } from '../../lib/format.js';

/** What a step with an update makes out of date beside the update itself. */
export const UPDATE_ALSO: readonly string[] = [
  'CountedUpdatePeriod',
  'UpdatePeriod',
  'Project',
  'Rollup',
  'Inbox',
];

/** The months of reporting by name, « juin 2013 ». */
export function useMonth(): (monthOn: string) => string {
  const format = useFormat();
  return (monthOn) => format.date(monthOn, 'MONTH');
}
