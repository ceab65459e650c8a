import type { parts as vi } from '../vi/parts';
import type { WordsOf } from '../shape';

export const parts: WordsOf<typeof vi> = {
  lists: {
    whether: 'Closed or not',
    kind: 'Kind of case',
    search: 'Search (with or without marks)',
    open: 'Not closed',
    closed: 'Closed',
    late: 'Only with something overdue',
    further: 'More conditions',
    holder: 'Body that holds a step',
    dueBy: 'Something due by',
    openedFrom: 'Opened from',
    openedTo: 'Opened until',
    clear: 'Clear the conditions',
    views: 'Saved views',
    keep: 'Keep this view…',
    keepHint: 'Keeps what is chosen now, for you alone',
    keepIt: 'Keep',
    name: 'Name of the view',
    forget: (name) => `Forget the view ${name}`,
    count: (n, more) => `${n} shown${more ? ', there are more' : ''}`,
    columns: 'Columns',
    columnsShown: 'Columns shown',
    asExcel: 'Download Excel',
  },
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
  shownOnce: {
    copy: 'Copy',
    copied: 'Copied',
  },
  held: {
    goes: (seconds) => `Sent in ${seconds} seconds`,
    undo: 'Undo',
    now: 'Send now',
  },
  whatComes: {
    ask: 'What does this do?',
    title: 'If it is done now',
    nothing: 'No step opens or ends, and nobody is told.',
    done: 'Finishes',
    opened: 'Opens',
    moved: 'Other due days',
    becomes: (before, after) => `${before} → ${after}`,
    tasks: 'What bodies will have to do',
    opens: 'Opens cases',
    told: (n) => `Tells ${n} ${n === 1 ? 'body' : 'bodies'} by mail`,
    closes: 'This case ends.',
    more: (n) => `and ${n} more lines`,
    by: (day) => `by ${day}`,
  },
  fromSheet: {
    take: 'Read from .xlsx',
    template: 'Template',
    unread: {
      older: 'Nothing was read: only .xlsx is. Open the file in Excel, choose Save As, type .xlsx, and read it again.',
      words: 'Nothing was read: this is a text. Take the template (.xlsx), copy the table into it, and read that.',
      picture:
        'Nothing was read: figures are not guessed from scans, pictures and PDFs. Ask for the Excel file (.xlsx), or type them into the template.',
      broken:
        'Nothing was read: the file can’t be opened, it may be damaged or have a password. Save it anew as .xlsx.',
    },
    taken: (n) => `${n} lines were read in place of those before; check them, then send.`,
    howMany: (n, most) =>
      n === 0 ? 'The file has no line filled in.' : `The file has ${n} lines; at most ${most} fit.`,
  },
};
