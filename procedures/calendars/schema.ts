import { z } from 'zod';
import { isIsoDate, isWeekend } from '../../domain/calendar';
import { filled, text, verified } from '../schema';

const isoDate = z.string().refine(isIsoDate, 'must be a day that exists, written YYYY-MM-DD');

const day = z.strictObject({
  kind: z.enum(['off', 'substitute', 'make-up']),
  name: text,
  notice: filled.optional(),
});

const year = z.strictObject({
  status: z.enum(['noticed', 'provisional']),
  notice: filled,
  source: filled,
  verified,
  checkedOn: isoDate,
});

const shape = z.strictObject({
  id: filled,
  version: filled,
  from: isoDate,
  to: isoDate,
  years: z.record(z.string().regex(/^\d{4}$/, 'must be a year of four digits'), year),
  days: z.record(isoDate, day),
});

type CalendarFile = z.infer<typeof shape>;
type Complain = (path: (string | number)[], message: string) => void;

/** A calendar file: its shape, and the rules that hold between its days, its years and its bounds. */
export const calendarFile = shape.superRefine((file, context) => {
  const complain: Complain = (path, message) => context.addIssue({ code: 'custom', path, message });
  checkYears(file, complain);
  for (const date of Object.keys(file.days)) checkDay(file, date, complain);
});

function checkYears({ from, to, years }: CalendarFile, complain: Complain): void {
  if (from > to) complain(['to'], `must not lie before from (${from})`);
  for (let number = Number(from.slice(0, 4)); number <= Number(to.slice(0, 4)); number += 1) {
    if (!years[number])
      complain(
        ['years', String(number)],
        'is missing: every year from "from" to "to" needs a row that says what it rests on',
      );
  }
}

function checkDay({ from, to, days }: CalendarFile, date: string, complain: Complain): void {
  const kind = days[date]?.kind;
  if (date < from || date > to) complain(['days', date], `lies outside ${from} to ${to}`);
  // A weekday is worked anyway; a weekend is rested anyway, so a substitute there would give nothing.
  if (kind === 'make-up' && !isWeekend(date))
    complain(['days', date, 'kind'], 'make-up must fall on a Saturday or Sunday');
  if (kind === 'substitute' && isWeekend(date)) complain(['days', date, 'kind'], 'substitute must fall on a weekday');
}
