import type { Procedure } from '../../domain/law/procedure';
import { type Fault, fault, type From, type Rule } from './model';

/** Each step says its phase: its kind alone would make guidance an approval and a submission an assignment. */
export const phases: Rule = ({ procedures }) => procedures.flatMap(withoutPhase);

const withoutPhase = ({ file, value }: From<Procedure>): Fault[] =>
  value.steps
    .filter(({ phase }) => phase === undefined)
    .map(({ id }) =>
      fault(
        file,
        id,
        `Bước ${id} chưa ghi thuộc giai đoạn nào (phase).`,
        `Step ${id} doesn't say its phase; write one of those in docs/writing-a-procedure.md.`,
      ),
    );
