import type { parts as vi } from '../vi/parts';
import type { WordsOf } from '../shape';

export const parts: WordsOf<typeof vi> = {
  field: {
    calendar: {
      open: 'Choose in the calendar',
      monthLevelControl: 'Choose the month',
      yearLevelControl: 'Choose the year',
      nextMonth: 'Next month',
      previousMonth: 'Previous month',
      nextYear: 'Next year',
      previousYear: 'Previous year',
      nextDecade: 'Next ten years',
      previousDecade: 'Previous ten years',
    },
    notFound: 'Nothing found.',
    typeToFind: 'Type part of the name to find it.',
    clear: 'Clear the choice',
  },
};
