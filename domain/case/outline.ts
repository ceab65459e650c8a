import type { Phase } from '../law/phase';
import { isText } from '../text';
import type { OutlineLine, StepRow } from './logic';

/** Lines of the rows themselves, for kinds of case whose rows are their contents; all of the kind's phase. */
export const outlineOfRows = (rows: StepRow[], phase: Phase | null): OutlineLine[] =>
  rows.map(({ step, kind, holder, facts }) => ({
    step,
    kind,
    holder,
    title: isText(facts.title) ? facts.title : { vi: step, en: step },
    phase,
    cites: [],
    inSession: false,
  }));
