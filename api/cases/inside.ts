import type { Data } from '../../domain/case/entry';
import { type CaseKind, KINDS } from '../../domain/kinds';
import type { Entry, PrismaClient } from '../../prisma/generated/client';
import type { EntryContent } from '../../register/canonical';
import type { CaseView } from '../../register/cases';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';
import { actingBodies } from './tasks';

/** An entry as it is stored, and what it says. */
export interface Written {
  row: Entry;
  content: EntryContent;
}

/**
 * Which of those entries of a case say what only the bodies that may do such an act read, or what is kept inside, and
 * this officer isn't of them; and the rulings on such. What a body did itself it reads.
 */
export async function withheldFrom(
  services: Services,
  officer: SignedIn,
  caseId: string,
  entries: Written[],
): Promise<ReadonlySet<number>> {
  const view = entries.length > 0 ? await services.reader.read(caseId) : null;
  if (!view) return new Set();
  const drafts = await draftsAmong(services, officer, view, entries);
  const kept = await keptInside(services, officer, view, entries);
  return new Set(entries.filter(({ row }) => drafts.has(row.seq) || kept.has(row.seq)).map(({ row }) => row.seq));
}

/** What other bodies did that is read inside alone, and what was ruled on it, for whoever doesn't work in the case. */
async function keptInside(
  { access, db }: Services,
  officer: SignedIn,
  { kind, file: { state } }: CaseView<unknown>,
  entries: Written[],
): Promise<ReadonlySet<number>> {
  const caseId = String(entries[0]?.row.caseId);
  if (!KINDS[kind].keepsInside || (await access.nearness(officer, caseId)) === 'inside') return new Set();
  const { bodies } = await access.viewer(officer);
  const isKept = ({ name, byBody, data }: { name: string; byBody: string; data: Data }): boolean =>
    !bodies.includes(byBody) &&
    // What goes out by it is for those it goes to; a draft, and what was refused, is withheld already.
    sightOf(kind, name) !== 'unless-accepted' &&
    KINDS[kind].sightOf(state, { name, data }) === 'internal';
  const ruledOn = await db.entry.findMany({
    where: { caseId, seq: { in: entries.flatMap(({ row }) => row.of ?? []) } },
    select: { seq: true, name: true, byBody: true, body: true },
  });
  const kept = new Set(ruledOn.filter((row) => isKept({ ...row, data: dataIn(row) })).map(({ seq }) => seq));
  const own = entries.filter(({ row, content: { data } }) => (row.of ? kept.has(row.of) : isKept({ ...row, data })));
  return new Set(own.map(({ row }) => row.seq));
}

const dataIn = ({ body }: Pick<Entry, 'body'>): Data => (JSON.parse(body) as EntryContent).data;

async function draftsAmong(
  services: Services,
  officer: SignedIn,
  view: CaseView<unknown>,
  entries: Written[],
): Promise<ReadonlySet<number>> {
  const inside = entries.filter(({ row }) => row.kind === 'act' && sightOf(view.kind, row.name));
  if (inside.length === 0) return new Set();
  const bodies = actingBodies(await services.seats.of(officer.id));
  const isOne = ({ row: { name }, content: { data } }: Written): boolean =>
    bodies.some(
      (body) => KINDS[view.kind].refusedNow(view.file.state, { name, data }, { body, role: 'head' }) === null,
    );
  const accepted = await acceptedAmong(services.db, String(inside[0]?.row.caseId), inside);
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
