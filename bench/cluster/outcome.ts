import { canonicalJson } from '../../domain/canonical';
import type { Draft, Entry } from '../../domain/case/entry';
import { lawNamedIn, libraryOf } from '../../domain/case/law';
import type { CaseLogic, LawLibrary } from '../../domain/case/logic';
import { emptyFile, fold, settle } from '../../domain/case/machine';
import { kindNamed, KINDS } from '../../domain/kinds';
import type { PrismaClient } from '../../prisma/generated/client';
import { createLawReader } from '../../register/law';
import { readAll } from '../../register/read';
import { allWorkflows } from '../../tests/support/histories';
import { type Plant, until } from '../../tests/support/plant';

/** What an officer was told of an act. */
export interface Told {
  caseId: string;
  seq: number;
  accepted: boolean;
}

/**
 * What officers were told against the register: each act stands there once, at the place that they were told, ruled on
 * once, as they were told. Answers each that doesn't.
 */
export async function lostOrDoubled(db: PrismaClient, told: ReadonlyMap<string, Told>): Promise<string[]> {
  const acts = await db.entry.findMany({
    where: { actId: { in: [...told.keys()] } },
    select: { actId: true, caseId: true, seq: true },
  });
  const rulings = await db.entry.findMany({
    where: { kind: 'ruling', caseId: { in: [...new Set(acts.map(({ caseId }) => caseId))] } },
    select: { caseId: true, of: true, body: true },
  });
  const ruled = new Map<string, unknown[]>();
  for (const { caseId, of, body } of rulings) {
    const place = `${caseId} #${of}`;
    ruled.set(place, [...(ruled.get(place) ?? []), (JSON.parse(body) as Draft).data.accepted]);
  }
  const standing = new Map(acts.map((act) => [act.actId, act]));
  return [...told].flatMap(([id, { caseId, seq, accepted }]) => {
    const act = standing.get(id);
    if (act?.caseId !== caseId || act.seq !== seq) return [`${caseId} #${seq}: an act that was answered is not there`];
    const said = ruled.get(`${caseId} #${seq}`) ?? [];
    return said.length === 1 && said[0] === accepted
      ? []
      : [`${caseId} #${seq}: told ${accepted}, on record ${said.join(', ') || 'nothing'}`];
  });
}

/**
 * Each case as the pure rules alone decide it: from its acts and their stamps, in one go, as of now. Answers where the
 * rulings and events on record are others.
 */
export async function decidedOtherwise(db: PrismaClient, now: string): Promise<string[]> {
  const cases = await db.case.findMany({ orderBy: { id: 'asc' }, select: { id: true, kind: true } });
  const readLaw = createLawReader(db);
  const found: string[] = [];
  for (const { id, kind } of cases) {
    const entries = await readAll(db, id);
    const law = libraryOf(await readLaw(lawNamedIn(entries)));
    const pure = decided(KINDS[kindNamed(kind)] as CaseLogic<unknown>, law, entries, now);
    const stands = entries.filter((entry) => entry.kind !== 'act').flatMap(outcome);
    found.push(...differences(id, stands, pure.flatMap(outcome)));
  }
  return found;
}

function decided(logic: CaseLogic<unknown>, law: LawLibrary, entries: Entry[], now: string): Draft[] {
  const file = emptyFile<unknown>();
  const acts = entries.filter(({ kind }) => kind === 'act');
  fold(logic, law, file, acts);
  return settle(logic, file, now).entries;
}

/**
 * A ruling or an event in words that compare. When somebody looked is no outcome; nor is a reminder, or what is said
 * again, for of several missed ones only the newest is said.
 */
function outcome({ kind, name, of, data }: Draft): string[] {
  const { asOf: _asOf, key: _key, closedOn: _closedOn, ...facts } = data;
  return 'before' in facts || 'again' in facts ? [] : [canonicalJson({ kind, name, of: of ?? null, facts })];
}

/** What stands there more often than it should, or less often: some things come about again, such as a new round. */
function differences(caseId: string, stands: string[], pure: string[]): string[] {
  const left = [...pure];
  const tooMuch = stands.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...tooMuch.map((one) => `${caseId}: on record, not by the rules: ${one}`),
    ...left.map((one) => `${caseId}: by the rules, not on record: ${one}`),
  ];
}

/** Open cases that no workflow carries, and workflows that run for none. Temporal's lists may be seconds behind. */
export async function wronglyCarried({ db, client }: Plant): Promise<string[]> {
  const running = (await allWorkflows(client)).filter(({ status }) => status.name === 'RUNNING');
  const carried = running.map(({ workflowId }) => workflowId);
  const cases = await db.case.findMany({ select: { id: true, closedAt: true } });
  const open = cases.filter(({ closedAt }) => closedAt === null).map(({ id }) => id);
  const closed = new Set(cases.filter(({ closedAt }) => closedAt !== null).map(({ id }) => id));
  return [
    ...open.filter((id) => carried.filter((one) => one === id).length !== 1).map((id) => `${id}: not carried once`),
    ...carried.filter((id) => closed.has(id)).map((id) => `${id}: closed, and still carried`),
  ];
}

/** Mails against what the mail server took: sent means taken once, uncertain at most once, and none is left. */
export async function wronglySent(db: PrismaClient, taken: string[]): Promise<string[]> {
  const mails = await db.mail.findMany({ select: { messageId: true, status: true } });
  const times = new Map<string, number>();
  for (const id of taken) times.set(id, (times.get(id) ?? 0) + 1);
  return mails.flatMap(({ messageId, status }) => {
    const count = times.get(messageId) ?? 0;
    const right = status === 'sent' ? count === 1 : count === 0 || (status === 'uncertain' && count === 1);
    return right && !['waiting', 'sending'].includes(status)
      ? []
      : [`mail ${messageId}: ${status}, taken ${count} times`];
  });
}

/** Whether every act is ruled on, every date looked at, and every milestone taken in. */
export async function carried({ db }: Plant): Promise<boolean> {
  const [row] = await db.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Case"
      WHERE "actSeq" > "ruledSeq" OR "milestoneSeq" > "toldSeq" OR "wakeAt" < now()) AS waits`;
  return row?.waits === false;
}

/** The same, and every mail is on its way. */
export const calm = async (plant: Plant): Promise<boolean> =>
  (await carried(plant)) && (await plant.db.mail.count({ where: { status: 'waiting' } })) === 0;

/** Waits while mails are being sent; one that stays so is told of by `wronglySent`. */
export async function noMailUnderWay(db: PrismaClient): Promise<void> {
  const none = async (): Promise<boolean> => (await db.mail.count({ where: { status: 'sending' } })) === 0;
  await until(none, 'no mail to be on its way', LEASE_MS).catch(() => undefined);
}

/** Twice as long as whoever sends a mail may hold it. */
const LEASE_MS = 240_000;
