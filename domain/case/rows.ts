import type { Heading } from '../law/phase';
import type { Basis } from '../law/procedure';
import { isText } from '../text';
import type { OutlineLine, StepRow } from './logic';

/**
 * A row of a case; unless it says itself whether it is overdue, what is owed says so. Who laid down its day and its
 * tasks', where that isn't the law, is added by what it rests on (`basis`).
 */
export type Row = Omit<StepRow, 'overdue'> & Partial<Pick<StepRow, 'overdue'>>;

/** A row as most are: asked once, open, without a day, not done. */
export const rowOf = (step: string, kind: string, holder: string, more: Partial<Row>): Row => ({
  step,
  kind,
  round: 1,
  status: 'open',
  holder,
  dueOn: null,
  openedAt: null,
  doneAt: null,
  outcome: null,
  facts: {},
  ...more,
});

/** How something stands that its case leaves undone when it is closed. */
export const statusOf = (
  { closedAt }: { closedAt: string | null },
  done: unknown,
  undone: StepRow['status'] = 'open',
): StepRow['status'] => (done ? 'done' : closedAt ? 'cancelled' : undone);

interface View<S, R> {
  steps(state: S): R[];
  phase?: Heading;
  clause?(state: S, row: R): Basis;
}

/** Lines of the rows themselves, for kinds of case whose rows are their contents; all of the kind's phase. */
export const outlineOfRows = <S, R extends Pick<StepRow, 'step' | 'kind' | 'holder' | 'facts'>>(
  { steps, phase, clause }: View<S, R>,
  state: S,
): OutlineLine[] =>
  steps(state).map((row) => ({
    step: row.step,
    kind: row.kind,
    holder: row.holder,
    title: isText(row.facts.title) ? row.facts.title : { vi: row.step, en: row.step },
    phase: phase ?? null,
    cites: clause?.(state, row) ?? [],
    inSession: false,
  }));
