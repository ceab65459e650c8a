import type { Procedure, Step } from '../../domain/law/procedure';
import { type Finding, finding, type From, type Rule } from './model';

/** What a step of these kinds makes must serve another step. */
const SERVES_ANOTHER = new Set<Step['kind']>(['draft', 'consult', 'exchange', 'appraise', 'verify']);

/** No step waits for one that doesn't exist, and none whose work goes nowhere. */
export const reachable: Rule = ({ procedures }) => procedures.flatMap(checkProcedure);

function checkProcedure({ file, value }: From<Procedure>): Finding[] {
  const ids = value.steps.map((step) => step.id);
  return [
    ...twice(ids).map((id) => finding('reachable', file, id, `Bước ${id} có hai lần.`, `The step ${id} stands twice.`)),
    ...value.steps.flatMap((step) => unknown(step, ids, file)),
    ...value.steps.filter((step) => isDeadEnd(step, value)).map((step) => deadEnd(step, file)),
  ];
}

function twice(ids: string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

function unknown({ id, needs, returnsTo, due }: Step, ids: string[], file: string): Finding[] {
  const counted = due.flatMap((rule) => ('within' in rule && 'step' in rule.of ? [rule.of.step] : []));
  const named = [...needs, ...counted, ...(returnsTo ? [returnsTo] : [])];
  return named.filter((other) => !ids.includes(other)).map((other) => finding('reachable', file, id,
    `Bước ${id} nhắc đến bước ${other} không có trong trình tự; sửa hoặc thêm bước đó.`,
    `Step ${id} names ${other}, which the procedure doesn't have; correct it or add that step.`));
}

function isDeadEnd(step: Step, { steps }: Procedure): boolean {
  return SERVES_ANOTHER.has(step.kind) && !steps.some((other) => other.needs.includes(step.id));
}

function deadEnd({ id, kind }: Step, file: string): Finding {
  return finding('reachable', file, id,
    `Không bước nào chờ bước ${id} (${kind}); kết quả của nó không đi đến đâu.`,
    `No step waits for ${id} (${kind}); what it makes goes nowhere. Let a later step need it.`);
}
