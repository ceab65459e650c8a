import { type Data, SYSTEM } from '../domain/case/entry';
import type { CycleWish, Letter } from '../domain/case/logic';
import { vnDateOf } from '../domain/calendar/dates';
import { kindNamed } from '../domain/kinds';
import type { Text } from '../domain/text';
import { foldName } from '../domain/units/gazetteer';
import type { Directory } from '../domain/units/directory';
import type { Prisma, PrismaClient } from '../prisma/generated/client';
import type { AnswerChannel } from './answerChannel';
import type { CaseRegister, Commit, Committed } from './commit';
import { entryRow } from './canonical';
import type { Clock } from './clock';
import type { CaseWorkflows } from './caseWorkflows';
import { createLawReader } from './law';
import type { Appended } from './lodge';
import { readCase, readUnseen } from './read';
import { release, releaseIn } from './released';
import { composeMails } from '../mail/compose';
import { mailContext } from '../mail/context';
import { CycleOpener, type NewCase } from './openCycle';

interface RegisterDeps {
  db: PrismaClient;
  clock: Clock;
  directory: Directory;
  workflows: Pick<CaseWorkflows, 'wake'>;
  answers: Pick<AnswerChannel, 'publish'>;
  /** Where people reach the site: links in mails. */
  publicUrl: string;
}

/** The register as cases are read from it and committed to it: each call one transaction. */
export function createCaseRegister(deps: RegisterDeps): CaseRegister {
  return { ...createReading(deps), commit: (commit) => committed(deps, commit) };
}

/** The reading half of it. */
export function createReading({
  db,
  clock,
}: Pick<RegisterDeps, 'db' | 'clock'>): Pick<CaseRegister, 'read' | 'readLaw'> {
  return {
    async read(caseId, seen) {
      const page = await readUnseen(db, caseId, seen);
      const { now, ...rest } = await readCase(db, caseId);
      return { ...page, ...rest, now: (await clock.at()) ?? now };
    },
    readLaw: createLawReader(db),
  };
}

interface SettleResult {
  stale: boolean;
  decidedSeq: number;
  letters: { caseId: string; receipt: Appended }[];
}

async function committed(deps: RegisterDeps, commit: Commit): Promise<Committed> {
  const letters = await letterRows(deps, commit);
  const input = JSON.stringify({
    ...settleInput(commit, await deps.clock.at()),
    letters: letters.map(({ row }) => row),
  });
  const result = await settle(deps, commit, input);
  if (result.stale) return { stale: true };
  afterwards(deps, commit, letters);
  return { stale: false, decidedSeq: result.decidedSeq };
}

function settleInput({ entries, consequences, projection, ...rest }: Commit, at: string | null) {
  const timed = consequences.some((one) => one.timed);
  const { words: _apart, ...rows } = projection;
  return { ...rest, ...rows, at, entries: entries.map((draft) => entryRow(draft)), timed };
}

/**
 * One statement; with mails, documents, or where the case is found by other words than before, one transaction, so that
 * what happened, what is said of it and who reads it are never apart.
 */
async function settle(
  { db, directory, publicUrl }: RegisterDeps,
  commit: Commit,
  input: string,
): Promise<SettleResult> {
  const orders = commit.consequences.flatMap(({ event, mails }) =>
    mails.map((mail) => ({ ...mail, occasion: event.name })),
  );
  const opensUp = releaseIn(commit);
  if (orders.length === 0 && !opensUp && !commit.projection.words) return settleCase(db, input);
  return db.$transaction(
    async (tx) => {
      const result = await settleCase(tx, input);
      if (result.stale) return result;
      const of = await tx.case.findUniqueOrThrow({
        where: { id: commit.caseId },
        select: { id: true, title: true, rehearsal: true },
      });
      await followWords(tx, commit, of.title as unknown as Text, directory);
      await followMove(tx, commit);
      await followSuccession(tx, commit);
      if (opensUp) await release(tx, commit.caseId, opensUp);
      await composeMails(
        tx,
        { ...of, title: of.title as { vi: string; en: string } },
        orders,
        mailContext(directory, publicUrl, vnDateOf(commit.asOf)),
      );
      return result;
    },
    { timeout: 60_000 },
  );
}

/** Searches find a case by what it says itself, and by the names that bodies and places have on that day. */
async function followWords(
  tx: Prisma.TransactionClient,
  { caseId, asOf, projection }: Commit,
  title: Text,
  directory: Directory,
): Promise<void> {
  if (!projection.words) return;
  const { texts, bodies, units } = projection.words;
  const on = vnDateOf(asOf);
  const names = [
    ...bodies.flatMap((id) => (id.includes('.') && directory.bodyExists(id, on) ? directory.bodyName(id, on).vi : [])),
    ...units.flatMap((code) => (directory.exists(code, on) ? directory.unit(code, on).name.vi : [])),
  ];
  const words = foldName([title.vi, title.en, ...texts, ...names].join(' '));
  await tx.case.update({ where: { id: caseId }, data: { words } });
}

/** Lists show by which version a case is carried. A move always sends mails, so it comes this way. */
async function followMove(tx: Prisma.TransactionClient, { caseId, entries }: Commit): Promise<void> {
  const version = entries.filter(({ kind, name }) => kind === 'event' && name === 'version-moved').at(-1)?.data.to;
  if (typeof version === 'string') await tx.case.update({ where: { id: caseId }, data: { version } });
}

/**
 * What the community wrote to a body that has ended waits for its successor, as does what it was invited to say; the
 * successor also reads what that one's drafts have, and works inside where that one did. A succession always sends
 * mails, so it comes this way.
 */
async function followSuccession(tx: Prisma.TransactionClient, { caseId, entries }: Commit): Promise<void> {
  for (const { data } of entries.filter(({ kind, name }) => kind === 'event' && name === 'succeeded')) {
    const [old, heir] = [String(data.old), String(data.new)];
    await tx.communityComment.updateMany({ where: { caseId, office: old }, data: { office: heir } });
    await tx.communitySide.updateMany({ where: { caseId, body: old, commentedAt: null }, data: { body: heir } });
    await tx.$executeRaw`UPDATE "Case" SET "inside" = array_append("inside", ${heir}::text) WHERE "id" = ${caseId} AND NOT ${heir} = ANY("inside")
      AND (${old} = ANY("inside") OR ("kind" = 'plan-cycle' AND EXISTS (
        SELECT 1 FROM "Step" s WHERE s."caseId" = ${caseId} AND s."holder" = ${old})))`;
    await tx.$executeRaw`UPDATE "Document" SET "readers" = array_replace("readers", ${old}, ${heir})
      WHERE "caseId" = ${caseId} AND ${old} = ANY("readers")`;
  }
}

async function settleCase(db: Prisma.TransactionClient, input: string): Promise<SettleResult> {
  const [{ result }] = await db.$queryRaw<[{ result: SettleResult }]>`SELECT settle_case(${input}::jsonb) AS result`;
  return result;
}

interface LetterRow {
  letter: Letter;
  row: { toCase: string; opens: object | null; entry: object };
}

async function letterRows(
  { db, directory }: RegisterDeps,
  { consequences, caseId, asOf }: Commit,
): Promise<LetterRow[]> {
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
            ...(letter.below && { units: await opener.below(letter.below) }),
          },
          opensOf(letter, caseId),
        ),
      );
    }
  }
  return rows;
}

function letterRow(letter: Letter, data: Data, opens: NewCase | null): LetterRow {
  const entry = entryRow({ kind: 'act', name: letter.name, by: SYSTEM, data }, letter.key, undefined, opens?.title);
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
  return Object.fromEntries(roles.map(([name, refs]) => [name, directory.resolveAll(refs, String(data.unit), on)]));
}

/**
 * After the commit: whoever waits for an answer is told, and the cases that got letters look at them. A case that was
 * opened is left to its opener's workflow, which starts it. A crash here loses nothing: the relay finds it.
 */
function afterwards({ answers, workflows }: RegisterDeps, commit: Commit, letters: LetterRow[]): void {
  const rulings = commit.entries.filter(({ kind }) => kind === 'ruling');
  answers.publish({
    caseId: commit.caseId,
    rulings: rulings.map(({ of, data }) => ({ seq: of as number, ...data })),
  });
  const opened = new Set(letters.filter(({ row }) => row.opens !== null).map(({ row }) => row.toCase));
  const told = new Set(letters.map(({ row }) => row.toCase).filter((toCase) => !opened.has(toCase)));
  for (const toCase of told) workflows.wake(toCase);
}
