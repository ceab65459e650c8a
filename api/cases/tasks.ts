import { CLERKS_ACTS, HEADS_ACTS } from '../../domain/kinds';
import type { Task } from '../../prisma/generated/client';
import { type EffectiveSeat, powersIn, type Seated } from '../accounts/seats';
import { bodyNames, type NamedBody, type Namer } from '../http/names';
import type { Services } from '../services';
import { officerNames } from '../accounts/officerNames';
import { heldOf } from '../passes/held';
import type { PowerView, TaskRow } from './schema';

/** Inbox rows with the reason why this officer may do each. */
export async function taskRows(
  { db, directory }: Pick<Services, 'db' | 'directory'>,
  tasks: Task[],
  seated: Seated,
): Promise<TaskRow[]> {
  const nameOf = bodyNames(directory, seated.on);
  const people = await officerNames(
    db,
    seated.seats.flatMap(({ onBehalfOf }) => onBehalfOf ?? []),
  );
  const acting = actingBodies(seated);
  const held = await heldOf(db, tasks);
  const returned = await returnsOf(db, tasks, nameOf);
  return tasks.map((task) => ({
    ...task,
    body: nameOf(task.body),
    acts: acting.includes(task.body) ? task.acts : task.acts.filter((act) => CLERKS_ACTS.includes(act)),
    overdue: task.dueOn !== null && task.dueOn < seated.on,
    openedAt: task.openedAt.toISOString(),
    facts: task.facts as TaskRow['facts'],
    entersFor: entered(task, nameOf),
    waiting: waitingFor(task).map(nameOf),
    as: powers(seated, task, people),
    toSign: unsigned(seated, task),
    returned: returned(task),
    held: held(task),
  }));
}

/** The bodies that an officer acts for; a seat that only votes in the chamber brings no tasks. */
export function actingBodies({ seats }: Seated): string[] {
  return [...new Set(seats.map(({ body }) => body))].filter((body) => powersIn(seats, body).length > 0);
}

/** The bodies whose books an officer keeps without acting for them otherwise: only a clerk's tasks are theirs. */
export function clerkedBodies(seated: Seated): string[] {
  const acting = actingBodies(seated);
  const clerked = seated.seats.flatMap(({ body, role }) => (role === 'clerk' ? [body] : []));
  return [...new Set(clerked)].filter((body) => !acting.includes(body));
}

/** By which seats the task is theirs: the clerk's work by the clerk's, where they have it; all else by another. */
function powers({ seats }: Seated, { body, acts }: Task, people: Map<string, string>): PowerView[] {
  const acting = powersIn(seats, body);
  const clerks = seats.filter((seat) => seat.body === body && seat.role === 'clerk');
  const asClerk = acts.every((act) => CLERKS_ACTS.includes(act));
  const own = clerks.length > 0 && (asClerk || acting.length === 0) ? clerks : acting;
  return own.map((seat) => powerView(seat, people));
}

/** A seat whose powers somebody has, with what its holder is called where it is another's. */
export const powerView = (
  { role, onBehalfOf, delegationId }: EffectiveSeat,
  people: ReadonlyMap<string, string>,
): PowerView => ({
  role,
  delegationId: delegationId ?? null,
  onBehalfOf: onBehalfOf ? { id: onBehalfOf, name: people.get(onBehalfOf) ?? onBehalfOf } : null,
});

/** By whom each of these tasks came back unsigned, and why, as the register has it. */
async function returnsOf(
  db: Services['db'],
  tasks: Task[],
  nameOf: Namer,
): Promise<(task: Task) => NonNullable<TaskRow['returned']> | null> {
  const seqOf = ({ facts }: Task) => ((facts ?? {}) as { back?: number }).back;
  const named = tasks.flatMap((task) => {
    const seq = seqOf(task);
    return seq === undefined ? [] : [{ caseId: task.caseId, seq }];
  });
  if (named.length === 0) return () => null;
  const rows = await db.entry.findMany({
    where: { OR: named },
    select: { caseId: true, seq: true, at: true, byBody: true, texts: true },
  });
  return (task) => {
    const row = rows.find(({ caseId, seq }) => caseId === task.caseId && seq === seqOf(task));
    if (!row) return null;
    const { why = null } = (row.texts ?? {}) as { why?: string };
    return { by: nameOf(row.byBody), at: row.at.toISOString(), reason: why };
  };
}

/** Which of a task's acts need the seat that signs, of whoever hasn't it. */
function unsigned({ seats }: Seated, { body, acts, facts }: Task): string[] {
  if (powersIn(seats, body).some(({ role }) => role === 'head')) return [];
  const { toSign = [] } = (facts ?? {}) as { toSign?: string[] };
  return acts.filter((act) => HEADS_ACTS.includes(act) || toSign.includes(act));
}

/** Whose step it is, where the task is only to enter it. */
function entered({ facts }: Task, nameOf: Namer): NamedBody | null {
  const { entersFor } = (facts ?? {}) as { entersFor?: string };
  return entersFor === undefined ? null : nameOf(entersFor);
}

/** Who waits for a task: those whose steps need it, or whoever asked. */
function waitingFor({ facts, body }: Task): string[] {
  const { waiting, askedBy } = (facts ?? {}) as { waiting?: string[]; askedBy?: string };
  return [...(waiting ?? []), ...(askedBy ? [askedBy] : [])].filter((one) => one !== body);
}
