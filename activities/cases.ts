import { createHash } from 'node:crypto';
import { activityInfo } from '@temporalio/activity';
import { vnDateOf } from '../domain/calendar/dates';
import type { NamedDate, OutlineLine, StepRow } from '../domain/case/logic';
import { DomainError } from '../domain/errors';
import { HEADINGS } from '../domain/law/phase';
import { basisText } from '../domain/law/words';
import { kindNamed, workflowOf } from '../domain/kinds';
import type { Directory } from '../domain/units/directory';
import type { PrismaClient } from '../prisma/generated/client';
import type { CaseView, Cases } from '../register/cases';
import { OPENERS_TURN_MS } from '../register/caseWorkflows';
import type { Clock } from '../register/clock';
import { databaseNow } from '../register/read';
import type { CaseActivities, Child, Effect, Known, OpenStep, ShownLine, Situation } from './situation';

interface SituationDeps {
  db: PrismaClient;
  cases: Cases;
  clock: Clock;
  directory: Directory;
  /** Whether timers are spread over minutes; not under skipped time. */
  spreads: boolean;
}

/** Longer lists of rows (a thousand bodies asked) are counted, not listed. */
const MOST_LINES = 40;
/** Open steps, dates, effects and children that one answer names; the next ones come with the next. */
const MOST_STEPS = 40;
const MOST_DATES = 24;
const MOST_EFFECTS = 40;
const MOST_CHILDREN = 200;
/** Cases that may look in one second, where many have the same date. */
const LOOKS_A_SECOND = 50;

/** The case as its workflow asks for it. */
export function createCaseActivities(deps: SituationDeps): CaseActivities {
  return {
    async situation({ caseId, generation, known }) {
      const view = await deps.cases.look(caseId).catch(noneThere);
      if (!view) return { ...NONE, now: await nowOf(deps), skips: !deps.spreads };
      if (view.file.state === null) throw new Error(`${caseId} has no first entry`);
      return situationOf(deps, view, generation, known);
    },
    async outline(caseId) {
      const row = await deps.db.case.findUniqueOrThrow({ where: { id: caseId } });
      const lines = outlineOf((await deps.cases.read(caseId)) as CaseView);
      const today = vnDateOf(await nowOf(deps));
      const { kind, procedure, unit, year } = row;
      const province = provinceOf(deps.directory, unit, vnDateOf(row.openedAt.toISOString()));
      return {
        title: (row.title as { vi: string }).vi,
        attributes: { kind, procedure, unit, province, year },
        lines: lines.map((line) => shown(deps.directory, line, today)),
      };
    },
  };
}

/** After an older register was restored: what isn't in it needs no carrying. */
const NONE = { effects: [], children: [], more: false, closed: true, outcome: null, spread: 0 };

function noneThere(error: unknown): null {
  if (error instanceof DomainError && error.code === 'not-found') return null;
  throw error;
}

async function situationOf(deps: SituationDeps, view: CaseView, generation: number, known: Known): Promise<Situation> {
  const { id, logic, file } = view;
  const [effects, uncarried, now] = await Promise.all([
    effectsOf(deps.db, id),
    uncarriedOf(deps.db, id, deps.spreads),
    nowOf(deps),
    markTold(deps.db, view, generation),
  ]);
  const children = uncarried.map((one) => childOf(one, now));
  const news = knowable(view, now);
  const next = news.dates[0];
  const closed = logic.closed(file.state);
  const spread = deps.spreads && next ? await spreadOf(deps.db, id, new Date(next.at)) : 0;
  const outcome = logic.outcome(file.state);
  const more = effects.length === MOST_EFFECTS || children.length === MOST_CHILDREN;
  return { ...differing(news, known), now, effects, children, more, closed, outcome, spread, skips: !deps.spreads };
}

async function nowOf({ clock, db }: SituationDeps): Promise<string> {
  return (await clock.at()) ?? (await databaseNow(db));
}

/** What the view holds, the workflow is told of; what was committed since is told by another milestone. */
async function markTold(db: PrismaClient, { id, seq }: CaseView, carrier: number): Promise<void> {
  const { runId } = activityInfo().workflowExecution ?? {};
  await db.$executeRaw`
    UPDATE "Case" SET "toldSeq" = greatest("toldSeq", least("milestoneSeq", ${seq})), carrier = ${carrier}
    WHERE id = ${id} AND ("toldSeq" < least("milestoneSeq", ${seq}) OR carrier <> ${carrier})
      AND "endedRun" IS DISTINCT FROM ${runId ?? ''}`;
}

function knowable(view: CaseView, now: string): Required<Known> {
  const { logic, file } = view;
  const rows = logic.steps(file.state);
  const closed = logic.closed(file.state);
  return {
    steps: closed ? [] : openSteps(rows),
    progress: progressOf(rows),
    // In dispute, no date brings anything about.
    dates: closed || view.disputed ? [] : datesOf(view, now),
    outlineKey: keyOf(outlineOf(view)),
  };
}

/** What is as the workflow knows it, it need not be told again: its history stays small. */
function differing(news: Required<Known>, known: Known): Known {
  const changed = (Object.keys(news) as (keyof Known)[]).filter(
    (part) => JSON.stringify(news[part]) !== JSON.stringify(known[part]),
  );
  return Object.fromEntries(changed.map((part) => [part, news[part]]));
}

const openSteps = (rows: StepRow[]): OpenStep[] =>
  rows
    .filter(({ status }) => status === 'open')
    .slice(0, MOST_STEPS)
    .map(({ step, round, dueOn, overdue, facts }) => ({
      step,
      round,
      dueOn,
      overdue,
      ...(facts.dayBy === 'suggestion' && { suggested: true }),
    }));

const SIGNS: Record<StepRow['status'], string> = { done: 'd', open: 'o', waiting: 'w', cancelled: 'x' };

function progressOf(rows: StepRow[]): string {
  if (rows.length <= MOST_LINES) return rows.map(({ status }) => SIGNS[status]).join('');
  return `${rows.filter(({ status }) => status === 'done').length}/${rows.length}`;
}

function datesOf({ logic, file }: CaseView, now: string): NamedDate[] {
  return logic.dates(file.state, now).slice(0, MOST_DATES);
}

function outlineOf({ logic, file }: CaseView): OutlineLine[] {
  const lines = logic.outline(file.state);
  return lines.length > MOST_LINES ? [] : lines;
}

const keyOf = (lines: OutlineLine[]): string =>
  createHash('sha256').update(JSON.stringify(lines)).digest('hex').slice(0, 12);

function shown(directory: Directory, line: OutlineLine, on: string): ShownLine {
  const { step, kind, title, phase, holder, cites, inSession } = line;
  const name = directory.bodyExists(holder, on) ? directory.bodyShortName(holder, on).vi : holder;
  const clause = cites.length === 0 ? '' : basisText(cites).vi;
  const heading = phase && HEADINGS[phase].vi;
  return { step, kind, title: title.vi, phase, heading, holder: name, clause, inSession };
}

/** The province that a unit lies in; null for the nation, a region, a sector. */
function provinceOf(directory: Directory, unit: string, on: string): string | null {
  for (let code: string | null = unit; code && directory.exists(code, on); code = directory.parent(code, on)) {
    if (directory.level(code, on) === 'province') return code;
  }
  return null;
}

async function effectsOf(db: PrismaClient, caseId: string): Promise<Effect[]> {
  return db.$queryRaw<Effect[]>`
    SELECT key, occasion, step, count(*)::int AS count FROM "Mail"
    WHERE "caseId" = ${caseId} AND status IN ('waiting', 'sending')
    GROUP BY key, occasion, step ORDER BY min(id) LIMIT ${MOST_EFFECTS}`;
}

/**
 * `outlive`: whether a child may go on when its parent has ended. On Temporal's test server time then stands still, so
 * under skipped time plans below are started by the rehearsal itself.
 */
async function uncarriedOf(db: PrismaClient, caseId: string, outlive: boolean) {
  return db.case.findMany({
    where: {
      openedBy: caseId,
      carrier: 0,
      toldSeq: { lt: db.case.fields.milestoneSeq },
      ...(!outlive && { NOT: { kind: 'plan-cycle' } }),
    },
    orderBy: { id: 'asc' },
    take: MOST_CHILDREN,
    select: { id: true, kind: true, title: true, openedAt: true, endedRun: true },
  });
}

function childOf(row: Awaited<ReturnType<typeof uncarriedOf>>[number], now: string): Child {
  const { id, kind, title, openedAt, endedRun } = row;
  return {
    caseId: id,
    workflow: workflowOf(kindNamed(kind)),
    title: (title as { vi: string }).vi,
    ...(Date.parse(now) - openedAt.getTime() > OPENERS_TURN_MS && { leftOver: true }),
    ...(endedRun && { endedRun }),
  };
}

/** A place of its own for each case within the time that so many looks take. */
async function spreadOf(db: PrismaClient, caseId: string, wakeAt: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM "Case" WHERE "wakeAt" = ${wakeAt} LIMIT 20000) same`;
  const window = Math.floor(((row?.count ?? 0) / LOOKS_A_SECOND) * 1_000);
  if (window < 1_000) return 0;
  return createHash('sha256').update(caseId).digest().readUInt32BE(0) % window;
}
