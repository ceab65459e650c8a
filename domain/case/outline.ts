import type { Heading } from '../law/phase';
import type { Basis } from '../law/procedure';
import { isText } from '../text';
import type { OutlineLine, StepRow } from './logic';

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
