import { z } from 'zod';
import type { IsoDate } from '../domain/calendar/dates';
import { DomainError } from '../domain/errors';
import { RECORDS_STEPS, type RecordsRules, type RecordsStep } from '../domain/officialDocument/state';
import { lawBeside } from './instruments';
import { again, basis, isoDate, period } from './schema';

const days = z.strictObject({ within: period, cites: basis });

const recordsFile = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        version: z.string(),
        from: isoDate,
        issue: days,
        pass: days,
        prove: days,
        keep: z.strictObject({ by: z.string(), cites: basis }),
        steps: z.strictObject(
          Object.fromEntries(RECORDS_STEPS.map((step) => [step, basis])) as Record<RecordsStep, typeof basis>,
        ),
        again: again.optional(),
      }),
    )
    .min(1),
});

const versions = lawBeside('records.yaml', recordsFile);

/** The rules of records work that hold on a day. Throws `no-procedure` for a day before the first. */
export function recordsRules(on: IsoDate): RecordsRules {
  const { issue, pass, prove, steps, again: said } = versionOf(on);
  return { issue, pass, prove, steps, ...(said && { again: said }) };
}

/** Who keeps the issuer's own copy of a document, unless the body says otherwise. Throws `no-procedure`. */
export const usualKeeper = (on: IsoDate): string => versionOf(on).keep.by;

function versionOf(on: IsoDate) {
  const rules = versions().rules.findLast(({ from }) => from <= on);
  if (!rules) throw new DomainError('no-procedure', { procedure: 'records', year: Number(on.slice(0, 4)) });
  return rules;
}
