import { z } from 'zod';
import { isDecimal } from '../domain/decimal';
import { PERIOD_KINDS } from '../domain/carryingOut/periods';
import type { ShortfallRule } from '../domain/carryingOut/shortfall';
import { DomainError } from '../domain/errors';
import { MEASURES } from '../domain/measures';
import { formula } from '../domain/planContent/parts';
import type { SupportRules } from '../domain/support/state';
import { once } from './files';
import { byId, lawBeside } from './instruments';
import { again, basis, bodyRef, id, isoDate, period, text } from './schema';

const share = z.string().refine(isDecimal, 'must be a decimal figure in quotes, e.g. "0.90"');

const shortfall = z
  .strictObject({
    id,
    from: isoDate,
    to: isoDate.optional(),
    below: share.optional(),
    trend: z.strictObject({ over: z.int().min(1).max(12), by: share }).optional(),
    cites: basis,
  })
  .refine(({ below, trend }) => below !== undefined || trend !== undefined, 'must say `below`, `trend` or both');

const concern = z.union([
  z.enum(['region-others', 'region', 'regions', 'provinces', 'upper']),
  z.string().regex(/^(\d{2}|R-[A-Z]+)$/, 'must be a unit’s code'),
]);
const concerns = z.strictObject({
  province: z.array(concern).optional(),
  region: z.array(concern).optional(),
  sector: z.array(concern).optional(),
  nation: z.array(concern).optional(),
  district: z.array(concern).optional(),
  commune: z.array(concern).optional(),
});

const indicator = z.strictObject({
  id,
  name: text,
  measure: text,
  unit: z.enum(MEASURES),
  adds: z.boolean().default(false),
  formula: formula.optional(),
  direction: z.enum(['higher', 'lower']),
  sectors: z.array(bodyRef).default([]),
  touches: z.array(id).default([]),
  concerns: concerns.default({}),
  shortfall: z.array(shortfall).default([]),
  cites: basis,
});
const indicatorsFile = z.strictObject({ indicators: z.array(indicator).min(1) });
export type Indicator = z.infer<typeof indicator>;

const report = z.strictObject({ opens: period, due: period, cites: basis });
const rules = z.strictObject({
  version: id,
  planYears: z.strictObject({ from: z.int(), to: z.int().optional() }),
  reports: z.strictObject(
    Object.fromEntries(PERIOD_KINDS.map((kind) => [kind, report])) as Record<
      (typeof PERIOD_KINDS)[number],
      typeof report
    >,
  ),
  reminders: z.array(period),
  again: again.optional(),
  support: z.strictObject({ answer: period, reminders: z.array(period), cites: basis }),
  concerns: concerns.required(),
});
const rulesFile = z.strictObject({ versions: z.array(rules).min(1), shortfall: z.array(shortfall).min(1) });
export type CarryingLaw = z.infer<typeof rules>;

const indicators = lawBeside('indicators.yaml', indicatorsFile);
const law = lawBeside('carrying-out.yaml', rulesFile);

/**
 * The registry of indicators, by id; read once. Throws `invalid-input`, also where one touches an indicator that isn't
 * there.
 */
export const loadIndicators = once((): Map<string, Indicator> => {
  const all = indicators().indicators;
  const known = byId(all);
  const unknown = all.flatMap(({ touches }) => touches).find((touched) => !known.has(touched));
  if (unknown ?? known.size < all.length)
    throw new DomainError('invalid-input', { field: 'indicators.yaml', rule: unknown ?? 'each id once' });
  return known;
});

/** The rules of carrying out for a plan year. Throws `no-procedure` where no version covers it, or more than one. */
export function carryingLaw(year: number): CarryingLaw {
  const [found, another] = law().versions.filter(
    ({ planYears: { from, to } }) => from <= year && year <= (to ?? Infinity),
  );
  if (found && !another) return found;
  throw new DomainError('no-procedure', { procedure: 'carrying-out', year });
}

/** How those who are asked for support answer; what is overdue is said again as often as a report. */
export const supportRules = ({ support, again: every }: CarryingLaw): SupportRules =>
  every ? { ...support, again: every } : support;

/** When an indicator falls short in a year: its own rules, or the general ones. */
export function shortfallRules({ shortfall: own }: Indicator, year: number): ShortfallRule[] {
  const holds = ({ from, to }: ShortfallRule) => from <= `${year}-12-31` && (to === undefined || to >= `${year}-01-01`);
  const mine = own.filter(holds);
  return mine.length > 0 ? mine : law().shortfall.filter(holds);
}
