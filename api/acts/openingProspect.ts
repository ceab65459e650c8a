import { vnDateOf } from '../../domain/calendar/dates';
import type { Prospect } from '../../domain/case/prospect';
import { DomainError } from '../../domain/errors';
import type { ActToLodge, CaseToOpen } from '../../register/lodge';
import type { Input, Reply, Route } from '../http/route';
import { named } from './prospect';
import { type ActProspect, actProspect } from './schema';

/** Ends a handler where it would have put its case on record. */
class WouldOpen extends Error {
  constructor(readonly prospect: Prospect) {
    super('looked ahead');
  }
}

/**
 * A route that opens a case, and the look ahead at what that would bring about: the same handler up to where it would
 * lodge the first entry, so it refuses what the opening itself would be refused by, and nothing goes on record.
 */
export function withProspect(opens: Route): Route[] {
  const { params, query, body, tag, access, refusals } = opens;
  const handler = opens.handler as (input: Input) => Promise<Reply>;
  const look: Route = {
    ...{ params, query, body, tag, access, refusals },
    method: 'post',
    path: `${opens.path}/prospect`,
    summary: `${opens.summary}: what would come of it`,
    description: 'By the machine that opens real ones: who is told, what opens. Nothing goes on record.',
    answers: { 200: actProspect },
    handler: ((input: Input) => looked(input, handler)) as Route['handler'],
  };
  return [opens, look];
}

async function looked(input: Input, handler: (input: Input) => Promise<Reply>): Promise<Reply<ActProspect>> {
  const { services } = input;
  const now = await services.clock.now();
  const open = async ({ id, kind }: CaseToOpen, { name, by, data }: ActToLodge): Promise<never> => {
    if (await services.db.case.count({ where: { id } })) throw new DomainError('case-exists', { case: id });
    throw new WouldOpen(await services.reader.opening(kind, { seq: 1, kind: 'act', at: now, name, by, data }, now));
  };
  try {
    await handler({ ...input, services: { ...services, lodger: { open, lodge: cannotLodge } } });
  } catch (error) {
    if (error instanceof WouldOpen) return { body: named(services, error.prospect, vnDateOf(now)) };
    throw error;
  }
  throw new Error(`${input.req.path} opens no case`);
}

const cannotLodge = (): never => {
  throw new Error('A look ahead lodges nothing');
};
