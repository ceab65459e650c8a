import { z } from 'zod';
import type { Agreement, PeoplesAct } from '../../domain/case/act';
import { peoplesActs } from '../../domain/case/defineCase';
import type { Data } from '../../domain/case/entry';
import { bodyId, rule } from '../../domain/case/forms';
import { type CaseKind, CASE_KINDS, KINDS } from '../../domain/kinds';

/** An act as it comes in: its name, who acts, its data, its texts. */
export interface AnyAct {
  name: string;
  body: string;
  onBehalfOf?: string | null;
  data: Data;
  texts?: Record<string, string | undefined>;
}

const actor = {
  body: bodyId.meta({ description: 'The body one acts for' }),
  onBehalfOf: z
    .uuid()
    .nullable()
    .optional()
    .meta({ description: 'Whose powers to use: an officer who delegated theirs, `null` one’s own only' }),
};

/** The strict shape of one act, from its definition. */
function shapeOf(name: string, { data, texts, agreements = [] }: PeoplesAct<unknown, unknown>) {
  const shape = z.strictObject({ name: z.literal(name), ...actor, data, texts });
  return agreements.reduce(agreeing, shape);
}

const agreeing = <S extends z.ZodType>(shape: S, { holds, path, rule: { vi, en } }: Agreement): S =>
  shape.refine(
    (said) => {
      const { data, texts } = said as AnyAct;
      return holds({ data, texts: (texts ?? {}) as Record<string, string> });
    },
    { path, ...rule(vi, en) },
  );

const shapesOf = (kind: CaseKind) =>
  peoplesActs(KINDS[kind].acts).map(
    (name) => [name, shapeOf(name, KINDS[kind].acts[name] as PeoplesAct<unknown, unknown>)] as const,
  );

const SHAPES = new Map(CASE_KINDS.flatMap(shapesOf));

/** The strict shape of the act of that name, by which its form goes; none where people do no such act. */
export const actShape = (name: string) => SHAPES.get(name);

const [first, ...others] = SHAPES.values();

/** Everything that people can do in a case: a closed vocabulary, each act with its own strict shape. */
export const anyAct = z.discriminatedUnion('name', [first!, ...others]) as unknown as z.ZodType<AnyAct, AnyAct>;
