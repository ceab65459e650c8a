import type { Data } from '../../domain/case/entry';
import { noSuchCase } from '../../domain/kinds';
import { basesIn } from '../../domain/planCycle/levels/bases';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';

/** A basis that came about here is a plan's case that the officer may see; else it isn't there. Throws `not-found`. */
export async function requireBases(
  { db, access }: Services,
  officer: SignedIn,
  { name, data }: { name: string; data: Data },
): Promise<void> {
  if (name !== 'name-bases') return;
  for (const { case: id } of basesIn(data)) {
    if (id === undefined) continue;
    const found = await db.case.findFirst({ where: { id, kind: 'plan-cycle' }, select: { id: true } });
    if (!found || !(await access.maySeeCase(officer, id))) throw noSuchCase('plan-cycle', id);
  }
}
