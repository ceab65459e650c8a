import { type Data, SYSTEM } from '../../domain/case/entry';
import type { CycleWish, Letter } from '../../domain/case/logic';
import { kindNamed } from '../../domain/kinds';
import type { CaseRegister, Minutes, Recorded } from '../../domain/case/minutes';
import { vnDateOf } from '../../domain/calendar/dates';
import type { Directory } from '../../domain/units/directory';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import type { Bell } from '../../register/bell';
import { entryRow } from '../../register/canonical';
import type { Clock } from '../../register/clock';
import type { Deliver } from '../../register/deliver';
import { createLawReader } from '../../register/law';
import { type Appended, type Lodged, lodgedIn } from '../../register/lodge';
import { readCase, readUnseen } from '../../register/read';
import { composeMails } from '../../mail/compose';
import { mailContext } from '../../mail/context';
import { CycleOpener, type NewCase } from './openCycle';

export interface CaseDeps {
  db: PrismaClient;
  clock: Clock;
  directory: Directory;
  deliver: Deliver;
  bell: Bell;
  /** Where people reach the site: links in mails. */
  publicUrl: string;
}

/** The activities of a case. Each reads or writes the register in one transaction and may be retried at any point. */
export function createCaseActivities(deps: CaseDeps): CaseRegister {
  const { db, clock } = deps;
  return {
    async readRegister(caseId, seen) {
      const page = await readUnseen(db, caseId, seen);
      const { now, wakeAt } = await readCase(db, caseId);
      return { ...page, now: (await clock.at()) ?? now, wakeAt };
    },
    readLaw: createLawReader(db),
    record: (minutes) => record(deps, minutes),
  };
}

interface SettleResult {
  stale: boolean;
  clerkSeq: number;
  letters: { caseId: string; receipt: Appended }[];
}

async function record(deps: CaseDeps, minutes: Minutes): Promise<Recorded> {
  const letters = await letterRows(deps, minutes);
  const input = JSON.stringify({
    ...settleInput(minutes, await deps.clock.at()),
    letters: letters.map(({ row }) => row),
  });
  const result = await settle(deps, minutes, input);
  if (result.stale) return { stale: true };
  afterwards(deps, minutes, letters, result);
  return { stale: false, clerkSeq: result.clerkSeq };
}

function settleInput(minutes: Minutes, at: string | null) {
  const { caseId, actSeq, clerkSeq, asOf, consequences, projection, wakeAt, closedAt, outcome } = minutes;
  const entries = minutes.entries.map((draft) => entryRow(draft));
  return {
    caseId,
    actSeq,
    clerkSeq,
    asOf,
    at,
    entries,
    timed: consequences.some((one) => one.timed),
    wakeAt,
    closedAt,
    outcome,
    ...projection,
  };
}

/** One statement; with mails, one transaction, so that what happened and what is said of it are never apart. */
async function settle({ db, directory, publicUrl }: CaseDeps, minutes: Minutes, input: string): Promise<SettleResult> {
  const orders = minutes.consequences.flatMap((one) => one.mails);
  if (orders.length === 0) return settleCase(db, input);
  return db.$transaction(
    async (tx) => {
      const result = await settleCase(tx, input);
      if (result.stale) return result;
      const of = await tx.case.findUniqueOrThrow({
        where: { id: minutes.caseId },
        select: { id: true, title: true, rehearsal: true },
      });
      await followMove(tx, minutes);
      await followSuccession(tx, minutes);
      await composeMails(
        tx,
        { ...of, title: of.title as { vi: string; en: string } },
        orders,
        mailContext(directory, publicUrl, vnDateOf(minutes.asOf)),
      );
      return result;
    },
    { timeout: 60_000 },
  );
}

/** Lists show by which version a case is carried. A move always sends mails, so it comes this way. */
async function followMove(tx: Prisma.TransactionClient, { caseId, entries }: Minutes): Promise<void> {
  const version = entries.filter(({ kind, name }) => kind === 'event' && name === 'version-moved').at(-1)?.data.to;
  if (typeof version === 'string') await tx.case.update({ where: { id: caseId }, data: { version } });
}

/**
 * What the community wrote to a body that has ended waits for its successor. A succession always sends mails, so it
 * comes this way.
 */
async function followSuccession(tx: Prisma.TransactionClient, { caseId, entries }: Minutes): Promise<void> {
  for (const { data } of entries.filter(({ kind, name }) => kind === 'event' && name === 'succeeded')) {
    await tx.communityComment.updateMany({
      where: { caseId, office: String(data.old) },
      data: { office: String(data.new) },
    });
  }
}

async function settleCase(db: Prisma.TransactionClient, input: string): Promise<SettleResult> {
  const [row] = await db.$queryRaw<{ result: SettleResult }[]>`SELECT settle_case(${input}::jsonb) AS result`;
  return (row as { result: SettleResult }).result;
}

interface LetterRow {
  letter: Letter;
  row: { toCase: string; opens: object | null; entry: object };
}

async function letterRows({ db, directory }: CaseDeps, { consequences, caseId, asOf }: Minutes): Promise<LetterRow[]> {
  const opener = new CycleOpener(db, directory, vnDateOf(asOf));
  const rows: LetterRow[] = [];
  for (const letter of consequences.flatMap((one) => one.letters)) {
    const cycle = letter.opens?.cycle;
    if (cycle) rows.push(await cycleRow(opener, caseId, letter, cycle));
    // What could not be opened can't be written to.
    else if (
      !rows.some((row) => row.letter.name === 'not-opened' && row.letter.key === notOpenedKey(caseId, letter.toCase))
    ) {
      rows.push(
        letterRow(
          letter,
          {
            ...letter.data,
            ...resolved(directory, letter, vnDateOf(asOf)),
            ...(letter.below && { units: opener.below(letter.below) }),
          },
          opensOf(letter, caseId),
        ),
      );
    }
  }
  return rows;
}

function letterRow(letter: Letter, data: Data, opens: NewCase | null): LetterRow {
  const entry = entryRow({ kind: 'act', name: letter.name, by: SYSTEM, data }, letter.key);
  return { letter: { ...letter, data }, row: { toCase: letter.toCase, opens, entry } };
}

const opensOf = ({ opens, toCase, data }: Letter, parent: string): NewCase | null =>
  opens ? { id: toCase, kind: kindNamed(opens.kind), parent, unit: String(data.unit), title: opens.title } : null;

/** The letter that opens a plan of another level; where it can't be opened, a letter home that says why. */
async function cycleRow(opener: CycleOpener, home: string, letter: Letter, cycle: CycleWish): Promise<LetterRow> {
  const opened = await opener.open(letter, cycle);
  if ('opens' in opened) return letterRow(letter, opened.data, opened.opens);
  const data: Data = { step: letter.data.step ?? null, unit: cycle.unit, code: opened.refused.code };
  return letterRow({ toCase: home, name: 'not-opened', key: notOpenedKey(home, letter.toCase), data }, data, null);
}

const notOpenedKey = (home: string, toCase: string): string => `${home}/not-opened/${toCase}`;

/** Roles become bodies on the day the case opens: whoever exists on that day is asked. */
function resolved(directory: Directory, { opens, data }: Letter, on: string): Record<string, string[]> {
  const roles = Object.entries(opens?.resolve ?? {});
  return Object.fromEntries(
    roles.map(([name, refs]) => [
      name,
      [...new Set(refs.flatMap((ref) => directory.resolve(ref, String(data.unit), on)))],
    ]),
  );
}

/**
 * After the commit: tell who waits for an answer, deliver the letters, wake the post. A crash here loses nothing: the
 * sweep finds it.
 */
function afterwards({ bell, deliver }: CaseDeps, minutes: Minutes, letters: LetterRow[], result: SettleResult): void {
  const rulings = minutes.entries.filter(({ kind }) => kind === 'ruling');
  bell.ring({ caseId: minutes.caseId, rulings: rulings.map(({ of, data }) => ({ seq: of as number, ...data })) });
  for (const lodged of perCase(letters, result)) deliver.lodged(lodged);
  if (minutes.consequences.some((one) => one.mails.length > 0)) deliver.wakePost();
}

/** One delivery a case, however many letters it got. */
function perCase(letters: LetterRow[], result: SettleResult): Lodged[] {
  const byCase = new Map<string, Lodged>();
  letters.forEach(({ letter: { toCase, name, data, key } }, index) => {
    const { receipt } = result.letters[index] as SettleResult['letters'][number];
    const next = lodgedIn(toCase, receipt, [{ id: key, caseId: toCase, name, by: SYSTEM, data }]);
    const known = byCase.get(toCase);
    byCase.set(
      toCase,
      known ? { ...known, batch: { ...known.batch, acts: [...known.batch.acts, ...next.batch.acts] } } : next,
    );
  });
  return [...byCase.values()];
}
