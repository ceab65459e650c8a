import { z } from 'zod';
import { CAPITAL_SOURCES, GROUPS } from '../../../domain/project/state';
import { bodyId, isoDate, line, plainId } from '../../http/fields';
import { act, note, nothing, products, text, why } from './fields';

const MOST_NOTICES = 500;
const MOST_PLACES = 50;

const unitCode = z.string().regex(/^[A-Za-z0-9-]{1,20}$/);
const year = z.int().min(2000).max(2100);
const duty = z.strictObject({ duty: plainId });
const withDocuments = duty.extend({ documents: products.min(1) });

/** Million đồng as text, with up to three decimals: money is never a float. */
const amount = z
  .string()
  .regex(/^(0|[1-9]\d{0,14})(\.\d{1,3})?$/)
  .meta({ description: 'Million đồng, a decimal as text', example: '125000.5' });

/** The units in which a project lies. */
export const places = z
  .array(unitCode)
  .min(1)
  .max(MOST_PLACES)
  .refine((codes) => new Set(codes).size === codes.length);

/** What may be said, and later amended, of a project. */
export const details = {
  title: z.strictObject({ vi: line(300), en: line(300) }),
  group: z.enum(GROUPS),
  capital: z.strictObject({ amount, source: z.enum(CAPITAL_SOURCES) }),
  startYear: year,
  endYear: year,
  plan: plainId.nullable().meta({ description: 'The case of the plan that the project belongs to' }),
  programme: plainId.nullable().meta({ description: 'The code of the programme it belongs to' }),
};

/** Every act of people on a project of the register. */
export const PROJECT = [
  act('amend-project', z.strictObject(details).partial(), note),
  act('move-places', z.strictObject({ places }), why),
  act('change-owner', z.strictObject({ owner: bodyId }), why),
  act('complete-project', nothing, note),
  act('stop-project', nothing, why),
  act(
    'send-notice',
    z.strictObject({ notices: z.array(plainId).min(1).max(MOST_NOTICES), documents: products.min(1) }),
    note,
  ),
  act(
    'post-project',
    duty.extend({ from: isoDate, to: isoDate, documents: products.optional() }),
    z.strictObject({ where: line(300) }),
  ),
  act('give-information', withDocuments, note),
  act('report-basics', withDocuments, note),
  act('acknowledge-notice', duty, note),
  act('open-supervision', nothing, z.strictObject({ demand: text })),
  act('form-board', z.strictObject({ members: z.int().min(1).max(100), startsOn: isoDate }), note),
  act(
    'lodge-finding',
    z.strictObject({ board: plainId, documents: products.optional() }),
    z.strictObject({ finding: text }),
  ),
  act('answer-finding', duty.extend({ documents: products.optional() }), z.strictObject({ answer: text })),
  act('assess-answer', duty.extend({ satisfied: z.boolean() }), note),
] as const;
