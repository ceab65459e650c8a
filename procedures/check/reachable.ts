import type { DeadlineRule, Procedure, Step } from '../../domain/law/procedure';
import { type Fault, fault, type From, type Rule } from './model';
import { traitsOf } from '../../domain/law/stepKinds';

/** No step waits for one that doesn't exist, and none whose work goes nowhere. */
export const reachable: Rule = ({ procedures }) => procedures.flatMap(checkProcedure);

function checkProcedure({ file, value }: From<Procedure>): Fault[] {
  const ids = value.steps.map((step) => step.id);
  return [
    ...twice(ids).map((id) => fault(file, id, `Bước ${id} có hai lần.`, `The step ${id} stands twice.`)),
    ...value.steps.flatMap((step) => unknown(step, ids, file)),
    ...value.steps.flatMap((step) => unknownNames(step, value, file)),
    ...value.steps.filter((step) => isDeadEnd(step, value)).map((step) => deadEnd(step, file)),
  ];
}

function twice(ids: string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

function unknown(
  { id, needs, returnsTo, due, notBefore, duties, against, adopts }: Step,
  ids: string[],
  file: string,
): Fault[] {
  const counted = due.flatMap((rule) => [
    ...('within' in rule && 'step' in rule.of ? [rule.of.step] : []),
    ...Object.values(rule.when ?? {}),
  ]);
  const held = notBefore && 'of' in notBefore ? [notBefore.of.step] : [];
  const named = [
    ...needs,
    ...counted,
    ...held,
    ...[returnsTo, duties, against, adopts].filter((other) => other !== undefined),
  ];
  return named
    .filter((other) => !ids.includes(other))
    .map((other) =>
      fault(
        file,
        id,
        `Bước ${id} nhắc đến bước ${other} không có trong trình tự; sửa hoặc thêm bước đó.`,
        `Step ${id} names ${other}, which the procedure doesn't have; correct it or add that step.`,
      ),
    );
}

/** Anchors and settings that a step's time limits name and the procedure doesn't have. */
function unknownNames(step: Step, { anchors, settings }: Procedure, file: string): Fault[] {
  const known = new Set([...anchors, ...settings].map((one) => one.id));
  const named = [...heldBy(step), ...step.due.flatMap(namesIn)].filter((name) => name !== undefined);
  return named
    .filter((name) => !known.has(name))
    .map((name) =>
      fault(
        file,
        step.id,
        `Bước ${step.id} dùng mốc hoặc thời hạn “${name}” chưa khai báo.`,
        `Step ${step.id} uses the anchor or setting “${name}”, which isn't declared; declare it or correct the name.`,
      ),
    );
}

function heldBy({ notBefore }: Step): (string | undefined)[] {
  if (!notBefore) return [];
  return 'anchor' in notBefore
    ? [notBefore.anchor]
    : ['setting' in notBefore.after ? notBefore.after.setting : undefined];
}

function namesIn(rule: DeadlineRule): (string | undefined)[] {
  if ('fixed' in rule) return [];
  const length = 'within' in rule ? rule.within : rule.atLeast;
  const anchor = 'atLeast' in rule ? rule.before.anchor : 'anchor' in rule.of ? rule.of.anchor : undefined;
  return [anchor, 'setting' in length ? length.setting : undefined];
}

function isDeadEnd(step: Step, { steps }: Procedure): boolean {
  // What such a step makes must serve another.
  return traitsOf(step).serves === true && !steps.some((other) => other.needs.includes(step.id));
}

function deadEnd({ id, kind }: Step, file: string): Fault {
  return fault(
    file,
    id,
    `Không bước nào chờ bước ${id} (${kind}); kết quả của nó không đi đến đâu.`,
    `No step waits for ${id} (${kind}); what it makes goes nowhere. Let a later step need it.`,
  );
}
