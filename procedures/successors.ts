import { z } from 'zod';
import type { SuccessorRules } from '../domain/units/successors';
import { lawBeside } from './instruments';
import { basis, isoDate, verified } from './schema';

const level = z.enum(['nation', 'region', 'province', 'district', 'commune']);
const rule = { level, on: isoDate, verified, cites: basis.optional() };
const template = z.string().regex(/^[a-z0-9-]+$/);

/** `successors.yaml`. */
const successorsFile = z.strictObject({
  bodies: z.array(z.strictObject({ ...rule, from: template, to: template })),
  units: z.array(z.strictObject({ ...rule, toProvince: z.record(template, template).optional() })),
});

/** Who follows a body that ceases, with dates; read once. Throws `invalid-input`. */
export const loadSuccessors: () => SuccessorRules = lawBeside('successors.yaml', successorsFile);
