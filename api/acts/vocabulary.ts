import { z } from 'zod';
import { CASE_KINDS, KINDS } from '../../domain/kinds';
import { requirePolicy } from './policy';
import { actShapes, type AnyAct } from './shape';

requirePolicy();

/** Reminding and escalating by hand have one shape in every kind. */
const [first, ...others] = new Map(CASE_KINDS.flatMap((kind) => [...actShapes(KINDS[kind].acts)])).values();

/** Everything that people can do in a case: a closed vocabulary, each act with its own strict shape. */
export const anyAct = z.discriminatedUnion('name', [first!, ...others]) as unknown as z.ZodType<AnyAct, AnyAct>;

/** The acts that sign off, of all kinds of case: no two kinds have one of the same name. */
export const SIGNING_ACTS: ReadonlySet<string> = new Set(
  CASE_KINDS.flatMap((kind) =>
    Object.entries(KINDS[kind].acts).flatMap(([name, act]) => ('signs' in act && act.signs ? [name] : [])),
  ),
);
