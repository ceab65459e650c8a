import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { rebuildCase } from '../../register/rebuild';
import { recordEvent } from '../accounts/events';
import type { ById } from '../http/fields';
import type { Input, Reply } from '../http/route';
import type { Services } from '../services';
import type { Mended, mending } from './schema';

type Way = (services: Services, id: string) => Promise<Mended['faults']>;

const WAYS: Record<'retry' | 'restart' | 'rebuild', Way> = {
  async retry({ cases, workflows }, id) {
    await cases.look(id);
    await workflows.waken(id);
    return [];
  },
  async restart({ workflows }, id) {
    await workflows.restart(id);
    return [];
  },
  rebuild: async (services, id) => (await rebuildCase(services, id)).faults,
};

/** Has a case that is stuck go on. It is on record before it is done, with who wanted it and why. */
export async function mend({
  params: { id },
  body: { how, why },
  officer,
  services,
}: Input<ById & { body: typeof mending }>): Promise<Reply<Mended>> {
  const { db, log } = services;
  if (!(await db.case.findUnique({ where: { id }, select: { id: true } }))) throw notFound('case', id);
  await recordEvent(db, officer.id, officer.id, 'case-mended', { case: id, how, why });
  try {
    const faults = await WAYS[how](services, id);
    services.tell(id);
    return { body: { told: true, faults } };
  } catch (err) {
    // What the register refuses is said; the register itself has just taken a line.
    if (err instanceof DomainError) throw err;
    log.warn({ err }, 'a case could not be mended');
    return { body: { told: false, faults: [] } };
  }
}
