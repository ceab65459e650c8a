import type { Procedure } from '../../domain/law/procedure';
import { type Finding, finding, type From, type Rule } from './model';

/** Each step says its phase: its kind alone would make guidance an approval and a submission an assignment. */
export const phases: Rule = ({ procedures }) => procedures.flatMap(withoutPhase);

const withoutPhase = ({ file, value }: From<Procedure>): Finding[] =>
  value.steps
    .filter(({ phase }) => phase === undefined)
    .map(({ id }) =>
      finding(
        'phases',
        file,
        id,
        `Bước ${id} chưa ghi thuộc giai đoạn nào (phase).`,
        `Step ${id} doesn't say its phase; write one of those in docs/writing-a-procedure.md.`,
      ),
    );
