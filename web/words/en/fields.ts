import type { fields as vi } from '../vi/fields';
import type { WordsOf } from '../shape';

export const fields: WordsOf<typeof vi> = {
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
