import { type CaseKind, KINDS } from '../../domain/kinds';
import type { Entry, PrismaClient } from '../../prisma/generated/client';
import type { EntryContent } from '../../register/canonical';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';
import { actingBodies } from './tasks';

/** An entry as it is stored, and what it says. */
export interface Written {
  row: Entry;
  content: EntryContent;
}

/**
 * Which of those entries of a case say what only the bodies that may do such an act read, and this officer isn't of
 * them.
 */
export async function withheldFrom(
  services: Services,
  officer: SignedIn,
  caseId: string,
  entries: Written[],
): Promise<ReadonlySet<number>> {
  const acts = entries.filter(({ row }) => row.kind === 'act');
  const view = acts.length > 0 ? await services.reader.read(caseId) : null;
  if (!view) return new Set();
  const inside = acts.filter(({ row }) => sightOf(view.kind, row.name));
  if (inside.length === 0) return new Set();
  const bodies = actingBodies(await services.seats.of(officer.id));
  const isOne = ({ row: { name }, content: { data } }: Written): boolean =>
    bodies.some(
      (body) => KINDS[view.kind].refusedNow(view.file.state, { name, data }, { body, role: 'head' }) === null,
    );
  const accepted = await acceptedAmong(services.db, caseId, inside);
  const open = ({ row: { name, seq } }: Written): boolean =>
    sightOf(view.kind, name) === 'unless-accepted' && accepted.has(seq);
  return new Set(inside.filter((one) => !open(one) && !isOne(one)).map(({ row }) => row.seq));
}

function sightOf(kind: CaseKind, name: string) {
  const acts = KINDS[kind].acts;
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  return act && act.by !== 'engine' ? act.inside : undefined;
}

async function acceptedAmong(db: PrismaClient, caseId: string, acts: Written[]): Promise<ReadonlySet<number>> {
  const rulings = await db.entry.findMany({
    where: { caseId, kind: 'ruling', of: { in: acts.map(({ row }) => row.seq) } },
    select: { of: true, body: true },
  });
  const accepted = rulings.filter(({ body }) => (JSON.parse(body) as EntryContent).data.accepted === true);
  return new Set(accepted.flatMap(({ of }) => of ?? []));
}
