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
  whatComes: {
    ask: 'What does this do?',
    title: 'If it is done now',
    nothing: 'No step opens or ends, and nobody is told.',
    done: 'Finishes',
    opened: 'Opens',
    tasks: 'What bodies will have to do',
    opens: 'Opens cases',
    told: (n: number) => `Tells ${n} ${n === 1 ? 'body' : 'bodies'} by mail`,
    closes: 'This case ends.',
    more: (n: number) => `and ${n} more lines`,
    by: (day: string) => `by ${day}`,
  },
};
