import type { Phase } from '../law/phase';
import type { Text } from '../law/procedure';
import type { OutlineLine, StepRow } from './logic';

/** Lines of the rows themselves, for kinds of case whose rows are their contents; all of the kind's phase. */
export const outlineOfRows = (rows: StepRow[], phase: Phase | null): OutlineLine[] =>
  rows.map(({ step, kind, holder, facts }) => ({
    step,
    kind,
    holder,
    title: titleOf(facts.title) ?? { vi: step, en: step },
    phase,
    cites: [],
    inSession: false,
  }));

function titleOf(value: unknown): Text | null {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value ? (value as Text) : null;
}
