import type { Citation, Procedure } from '../../domain/law/procedure';
import { type Fault, fault, type From, type Rule } from './model';

/**
 * Where one clause of an instrument says whether it times the estimates or the plan, each time limit that cites the
 * instrument says it too: a reader would take silence for the other.
 */
export const subjects: Rule = ({ procedures }) => {
  const current = procedures.filter(({ value }) => !value.correctedBy);
  const told = new Set(
    current
      .flatMap(({ value }) => limitCites(value))
      .filter(({ cite }) => cite.times)
      .map(({ cite }) => cite.instrument),
  );
  return current.flatMap((one) => untold(one, told));
};

const limitCites = ({ steps }: Procedure): { step: string; cite: Citation }[] =>
  steps.flatMap(({ id, due }) =>
    due.flatMap(({ cites }) => (cites === 'practice' ? [] : cites).map((cite) => ({ step: id, cite }))),
  );

const untold = ({ file, value }: From<Procedure>, told: Set<string>): Fault[] =>
  limitCites(value)
    .filter(({ cite }) => told.has(cite.instrument) && !cite.times)
    .map(({ step, cite }) =>
      fault(
        file,
        `${step}.due`,
        `Trích ${cite.instrument} mà chưa ghi là về dự toán hay về kế hoạch (times).`,
        `It cites ${cite.instrument} and doesn't say whether the clause times the estimates or the plan (times).`,
      ),
    );
