import type { TrendView } from '../data/api';
import type { SheetTable } from '../parts/sheetFile';
import type { Words } from '../words';
import { dmy } from '../words/dates';

/** How many steps were late over time, newest first, as a sheet of an Excel file. */
export const trendSheet = ({ points }: TrendView, { overdue: words }: Words): SheetTable => ({
  name: words.views.trend,
  heads: [words.endOf, words.late, words.became, words.ended],
  lines: [...points].reverse().map(({ on, late, became, ended }) => [dmy(on), late, became, ended]),
});
