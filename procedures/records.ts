import { join } from 'node:path';
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar/dates';
import { DomainError } from '../domain/errors';
import type { RecordsRules } from '../domain/officialDocument/state';
import { PROCEDURES_FOLDER, read } from './files';
import { loadInstruments, withNames } from './instruments';
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
        again: again.optional(),
      }),
    )
    .min(1),
});

let versions: z.output<typeof recordsFile>['rules'] | undefined;

/** The days of records work that hold on a day. Throws `no-procedure` for a day before the first. */
export function recordsRules(on: IsoDate): RecordsRules {
  versions ??= withNames(read(join(PROCEDURES_FOLDER, 'records.yaml'), recordsFile), loadInstruments()).rules;
  const rules = versions.filter(({ from }) => from <= on).at(-1);
  if (!rules) throw new DomainError('no-procedure', { procedure: 'records', year: Number(on.slice(0, 4)) });
  const { issue, pass, prove, again: said } = rules;
  return { issue, pass, prove, ...(said && { again: said }) };
}
