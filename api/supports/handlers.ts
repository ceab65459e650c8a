import { shows } from '../http/caseInSight';
import { type Input, opened, type Reply } from '../http/route';
import { openSupport } from './open';
import { supports } from './queries';
import type { newSupport, StartedSupport, SupportPage, supportQuery } from './schema';
import { supportView } from './view';

export async function create({
  body,
  officer,
  services,
  req,
}: Input<{ body: typeof newSupport }>): Promise<Reply<StartedSupport>> {
  return opened('supports', await openSupport(services, officer, body, req));
}

export async function list(input: Input<{ query: typeof supportQuery }>): Promise<Reply<SupportPage>> {
  return { body: await supports(input) };
}

export const show = shows('support', supportView);
