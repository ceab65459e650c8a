import { join } from 'node:path';
import { z } from 'zod';
import type { SuccessorRules } from '../domain/units/successors';
import { PROCEDURES_FOLDER, read } from './files';
import { loadInstruments, withNames } from './instruments';
import { basis, isoDate, verified } from './schema';

const level = z.enum(['nation', 'region', 'province', 'district', 'commune']);
const rule = { level, on: isoDate, verified, cites: basis.optional() };
const template = z.string().regex(/^[a-z0-9-]+$/);

/** `successors.yaml`. */
const successorsFile = z.strictObject({
  bodies: z.array(z.strictObject({ ...rule, from: template, to: template })),
  units: z.array(z.strictObject({ ...rule, toProvince: z.record(template, template).optional() })),
});

let rules: SuccessorRules | undefined;

/** Who follows a body that ceases, with dates; read once. Throws `invalid-input`. */
export function loadSuccessors(): SuccessorRules {
  rules ??= withNames(read(join(PROCEDURES_FOLDER, 'successors.yaml'), successorsFile), loadInstruments());
  return rules;
}
