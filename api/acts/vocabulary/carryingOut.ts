import { z } from 'zod';
import { isDecimal } from '../../../domain/decimal';
import { plainId } from '../../http/fields';
import { rule } from '../../http/validate';
import { act, note, nothing, products, why } from './fields';

const MOST_FIGURES = 200;

/** A figure as the office writes it: a decimal text, so that no digit is lost. */
export const decimal = z
  .string()
  .max(30)
  .refine(isDecimal, rule('phải là số thập phân, ví dụ 8.25', 'must be a decimal figure such as 8.25'))
  .meta({ example: '8.25' });

const figures = z
  .array(z.strictObject({ indicator: plainId.max(60), actual: decimal }))
  .min(1)
  .max(MOST_FIGURES)
  .refine(
    (given) => new Set(given.map(({ indicator }) => indicator)).size === given.length,
    rule('mỗi chỉ tiêu một số liệu', 'each indicator once'),
  );

const report = z.strictObject({
  period: plainId.max(12).meta({ example: '2027-Q1' }),
  figures,
  documents: products.optional(),
});

/** Every act of people on the carrying out of a plan. A correction says why; what it corrects stays on record. */
export const CARRYING_OUT = [
  act('report-figures', report, note),
  act('correct-figures', report, why),
  act('close-carrying-out', nothing, note),
] as const;
