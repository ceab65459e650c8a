import type { Command } from 'commander';
import { formatVnDate, type IsoDate, isIsoDate } from '../domain/calendar/dates';
import { DomainError } from '../domain/errors';
import { anchorsFor, beginsOn, ordinaryFacts } from '../domain/law/facts';
import type { Procedure } from '../domain/law/procedure';
import { conflictsOf, timetable, type TimetableRow } from '../domain/law/timetable';
import { loadCalendar } from '../procedures/calendars/load';
import { hashOf, loadDirectory, procedureFor, settingsFor } from '../procedures/load';
import {
  answering,
  exitWithBadInput,
  isoDay,
  type Language,
  planYear,
  table,
  type Answering,
  language,
  say,
} from './answers';

interface TimetableOptions extends Answering {
  procedure: string;
  unit: string;
  year: number;
  on?: string;
  set: Record<string, string>;
}

const FIELDS: Record<string, string> = {
  'no-procedure': '--procedure/--year',
  'year-not-covered': '--procedure/--year',
  'begin-day-needed': '--on',
  'no-such-unit': '--unit',
  'wrong-level': '--unit',
  'unknown-anchor': '--set',
  'bad-date': '--set',
  'calendar-out-of-range': '--year',
};

const WORDS = {
  vi: {
    head: ['Đến hạn', 'Luật định', 'Dư', 'Bước', 'Căn cứ'],
    none: 'Không có hạn nào mâu thuẫn.',
    conflicts: 'Mâu thuẫn:',
    provisional: '* tạm tính: lịch nghỉ năm đó chưa được thông báo.',
    unverified: '? chưa kiểm chứng: thời hạn này chưa ai đối chiếu với văn bản.',
  },
  en: {
    head: ['Due on', 'By the rule', 'Slack', 'Step', 'Why'],
    none: 'No dates contradict each other.',
    conflicts: 'Contradictions:',
    provisional: '* provisional: that year’s holidays are not announced yet.',
    unverified: '? unverified: nobody has compared this time limit with the legal text.',
  },
};

/** Adds `timetable`: all due dates of a procedure for a unit and plan year, with clauses and contradictions. */
export function registerTimetable(program: Command): void {
  program
    .command('timetable')
    .description('all due dates of a procedure for a unit and a plan year')
    .requiredOption('--procedure <id>', 'e.g. annual-plan-province')
    .requiredOption('--unit <code>', 'official code of the unit, e.g. 22 for Quảng Ninh')
    .requiredOption('--year <year>', 'plan year', planYear)
    .option('--on <date>', 'the day on which the case begins, YYYY-MM-DD, where the version depends on it', isoDay)
    .option(
      '--set <anchor=date>',
      'set a day the procedure counts from, e.g. session=2026-12-07 (may be repeated)',
      collect,
      {},
    )
    .addOption(language())
    .option('--json', 'answer as JSON')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, print));
}

function collect(pair: string, known: Record<string, string>): Record<string, string> {
  const [anchor = '', date = ''] = pair.split('=');
  return { ...known, [anchor]: date };
}

function print(options: TimetableOptions, command: Command): void {
  const procedure = procedureFor(options.procedure, options.year, options.on);
  assertUnit(procedure, options);
  const calendar = loadCalendar();
  const anchors = anchorsFor(procedure, options.year, calendar, options.set);
  const begunOn = options.on ?? beginsOn(procedure, options.year);
  const facts = ordinaryFacts(procedure, options.year, calendar, {
    anchors,
    ...settingsFor(procedure, options.unit, begunOn),
  });
  const rows = timetable(procedure, facts);
  const data = asData(procedure, options, anchors, rows);
  say(command, data, asText(procedure, options, rows, options.lang));
}

/** The unit must exist on the day on which its case begins. */
function assertUnit(procedure: Procedure, { unit, year }: TimetableOptions): void {
  const on = beginsOn(procedure, year);
  const actual = loadDirectory().level(unit, on);
  if (actual !== procedure.level)
    throw new DomainError('wrong-level', { procedure: procedure.id, level: procedure.level, unit, actual });
}

function asData(
  procedure: Procedure,
  { unit, year }: TimetableOptions,
  anchors: Record<string, IsoDate>,
  rows: TimetableRow[],
): object {
  const { id, version } = procedure;
  // Steps go by `id`, as in the answer of `rehearse`.
  const steps = rows.map(({ step, ...row }) => ({ id: step, ...row }));
  return {
    procedure: id,
    version,
    hash: hashOf(procedure),
    unit,
    year,
    anchors,
    steps,
    conflicts: conflictsOf(rows),
  };
}

function asText(
  procedure: Procedure,
  { unit, year }: TimetableOptions,
  rows: TimetableRow[],
  language: Language,
): string {
  const words = WORDS[language];
  const name = loadDirectory().unit(unit, beginsOn(procedure, year)).name[language];
  const lines = rows.map((row) => [
    `${day(row.dueOn, row.provisional)}${row.verified === 'unverified' ? '?' : ''}`,
    day(row.nominal),
    slack(row),
    row.title[language],
    row.clause[language],
  ]);
  const conflicts = conflictsOf(rows).map(({ says }) => `  - ${says[language]}`);
  const note = [
    ...(rows.some((row) => row.provisional) ? [words.provisional] : []),
    ...(rows.some((row) => row.verified === 'unverified') ? [words.unverified] : []),
  ];
  const ending = conflicts.length > 0 ? [words.conflicts, ...conflicts] : [words.none];
  return `${procedure.title[language]}\n${name}, ${year} (${procedure.version})\n\n${table([words.head, ...lines])}\n${[...note, ...ending].join('\n')}\n`;
}

function slack({ slack: days }: TimetableRow): string {
  return days === null ? '–' : String(days);
}

function day(date: IsoDate | null, provisional = false): string {
  return date && isIsoDate(date) ? `${formatVnDate(date)}${provisional ? '*' : ''}` : '–';
}
