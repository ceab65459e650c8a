import { z } from 'zod';
import type { Agreement, EnginesAct, PeoplesAct } from '../../domain/case/act';
import type { Data } from '../../domain/case/entry';
import { bodyId, rule } from '../../domain/case/forms';

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

/** What of an act's definition says how it comes in. */
type Said = Pick<PeoplesAct<never, never>, 'by' | 'data' | 'texts' | 'agreements' | 'ownRoute'>;

/** The strict shape of one act, from its definition. */
function shapeOf(name: string, { data, texts, agreements = [] }: Said) {
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

/** The strict shapes of what people can do in a kind of case by the common door, by the acts' names. */
export const actShapes = (acts: Record<string, Said | Pick<EnginesAct<never>, 'by'>>) =>
  new Map(
    Object.entries(acts).flatMap(([name, act]) =>
      act.by === 'engine' || act.ownRoute ? [] : [[name, shapeOf(name, act)] as const],
    ),
  );
