import type { Command } from 'commander';
import { duePeriod, explain, formatPeriod, formatVnDate, parseIsoDate, parsePeriod, weekday } from '../domain/calendar';
import type { Calendar, Computed, Period } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import { loadCalendar } from '../procedures/calendars/load';
import { type Answering, answering, exitWithBadInput, type Language, language, say } from './answers';

interface DueOptions extends Answering {
  from?: string;
  within?: string;
  calendar?: string;
}

interface DueRequest {
  from: string;
  period: Period;
  calendar: Calendar;
}

/** Which option each fault speaks of. */
const FIELDS: Record<string, string> = {
  'date-malformed': '--from',
  'period-malformed': '--within',
  'calendar-out-of-range': '--from',
  'calendar-file-unreadable': '--calendar',
  'calendar-file-invalid': '--calendar',
};
const REMEDIES: Record<string, string> = {
  'date-malformed': 'write an existing day, e.g. --from 2026-02-13',
  'period-malformed': 'write e.g. --within 5wd, 10d, 1mo, or -15d for "at least 15 days before"',
  'calendar-out-of-range': 'use a day inside the calendar, or pass a longer one with --calendar',
  'calendar-file-unreadable': 'give the path of a readable YAML or JSON file',
  'calendar-file-invalid': 'correct the file there; procedures/calendars/vn-state.yaml shows the form',
};

const WEEKDAYS: Record<Language, string[]> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/**
 * Adds `due`, which tells when a period ends and why: by Civil Code arts 147–148 and a working calendar.
 * `--within` takes working days (`5wd`), calendar days (`10d`) or months (`1mo`), with a minus when counted back.
 * Bad input: exit code 2 and one sentence on standard error, or with `--json` a problem as JSON.
 */
export function registerDue(program: Command): void {
  program
    .command('due')
    .description('when a period ends, and why that day')
    .option('--from <date>', 'day of the event, YYYY-MM-DD; itself not counted')
    .option('--within <period>', '5wd working days, 10d calendar days, 1mo months; -15d at least 15 days before')
    .option('--calendar <file>', "another calendar, YAML or JSON (default: the State's offices)")
    .addOption(language())
    .option('--json', 'answer as JSON')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, answer, REMEDIES));
}

function answer(options: DueOptions, command: Command): void {
  const request = read(options);
  const due = duePeriod(request.calendar, request.from, request.period);
  say(command, asData(due, request), asText(due, options.lang));
}

function read(options: DueOptions): DueRequest {
  const from = parseIsoDate(required(options.from, 'from', 'date-malformed'));
  const period = parsePeriod(required(options.within, 'within', 'period-malformed'));
  return { from, period, calendar: loadCalendar(options.calendar) };
}

function required(value: string | undefined, option: string, code: string): string {
  if (value !== undefined) return value;
  throw new DomainError(code, { option }, `the option --${option} is required`);
}

function asData(due: Computed, { period, calendar }: DueRequest): object {
  const { from, dueOn, nominal, rolled, provisional } = due;
  const days = due.days.map(({ date, counted, reason }) => ({
    date,
    counted,
    reason: `${reason.code}: ${reason.vi} / ${reason.en}`,
  }));
  const used = `${calendar.id}@${calendar.version}`;
  return { dueOn, nominal, days, from, within: formatPeriod(period), rolled, provisional, calendar: used };
}

function asText(due: Computed, language: Language): string {
  const rows = due.days.map(
    ({ date, counted, reason }) => `${counted ? '  +' : '   '} ${dayName(date, language)}  ${reason[language]}`,
  );
  const label = language === 'vi' ? 'Đến hạn' : 'Due on';
  return [`${label}: ${dayName(due.dueOn, language).trim()}`, '', ...rows, '', explain(due)[language], ''].join('\n');
}

function dayName(date: string, language: Language): string {
  return `${formatVnDate(date)} ${(WEEKDAYS[language][weekday(date)] ?? '').padEnd(9)}`;
}
