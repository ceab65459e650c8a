import type { Actor, Data, Entry } from './entry';
import type { CaseLogic, Consequence, LawLibrary, MailOrder, StepRow, Task } from './logic';
import { type CaseFile, emptyFile, fold, type Settlement, settle } from './machine';

/** An act that somebody thinks of doing. */
export interface Intended {
  name: string;
  by: Actor;
  data: Data;
}

/** What would come of an act if it were done now; nothing of it has happened. */
export interface Prospect {
  accepted: boolean;
  /** Of a refusal. */
  code?: string;
  facts: Data;
  mails: MailOrder[];
  /** Steps that it would finish, and steps that it would open. */
  done: StepRow[];
  opened: StepRow[];
  /** Steps that stay as they are and get another day: by an extension, a directive, the unit's timetable. */
  moved: { row: StepRow; oldDue: string | null }[];
  /** What others would have to do then. */
  tasks: Task[];
  /** Cases that it would open. */
  opens: NonNullable<Consequence['letters'][number]['opens']>[];
  closes: boolean;
}

/**
 * What an act would bring about at an instant (`now`, ISO), by the machine that rules on real ones. The file is used
 * up: give a copy of the case's own, read from its register.
 */
export function prospect<S>(logic: CaseLogic<S>, file: CaseFile<S>, act: Intended, now: string): Prospect {
  // What is on record already, or due by now, comes of itself.
  settle(logic, file, now);
  const before = shown(logic, file);
  const seq = Math.max(file.actSeq, file.decidedSeq) + 1;
  file.pending.push({ ...act, seq, kind: 'act', at: now });
  const settled = settle(logic, file, now);
  const ruling = settled.entries.find(({ kind, of }) => kind === 'ruling' && of === seq);
  return {
    accepted: ruling?.data.accepted === true,
    ...(ruling?.data.code !== undefined && { code: String(ruling.data.code) }),
    facts: (ruling?.data.facts ?? {}) as Data,
    ...between(before, shown(logic, file), settled),
  };
}

/** What would come of opening a case at an instant (`now`, ISO) with that first entry. */
export function prospectOfOpening<S>(logic: CaseLogic<S>, law: LawLibrary, entry: Entry, now: string): Prospect {
  const file = emptyFile<S>();
  fold(logic, law, file, [entry]);
  const settled = settle(logic, file, now);
  return { accepted: true, facts: {}, ...between(NOTHING, shown(logic, file), settled) };
}

type Shown = ReturnType<typeof shown>;

const NOTHING: Pick<Shown, 'rows' | 'keys' | 'closed'> = { rows: new Map(), keys: new Set(), closed: false };

/** What came about between two looks at a case. */
function between(before: typeof NOTHING, after: Shown, { consequences }: Settlement) {
  const became = (to: StepRow['status']) =>
    after.steps.filter(({ step, status }) => status === to && before.rows.get(step)?.status !== to);
  return {
    mails: consequences.flatMap(({ mails }) => mails),
    done: became('done'),
    opened: became('open'),
    moved: after.steps.flatMap((row) => {
      const then = before.rows.get(row.step);
      const moves = then && then.status === row.status && then.dueOn !== row.dueOn;
      return moves ? [{ row, oldDue: then.dueOn }] : [];
    }),
    tasks: after.tasks.filter(({ key }) => !before.keys.has(key)),
    opens: consequences.flatMap(({ letters }) => letters.flatMap(({ opens }) => opens ?? [])),
    closes: after.closed && !before.closed,
  };
}

function shown<S>(logic: CaseLogic<S>, { state }: CaseFile<S>) {
  const [steps, tasks] = [logic.steps(state as S), logic.tasks(state as S)];
  return {
    steps,
    tasks,
    rows: new Map(steps.map((row) => [row.step, row])),
    keys: new Set(tasks.map(({ key }) => key)),
    closed: logic.closed(state as S),
  };
}
