import type { Procedure } from '../../domain/law/procedure';
import { type Fault, fault, type From, type Rule } from './model';

/** No step waits, through others, for itself; a returned dossier goes back to a step that leads here again. */
export const cycles: Rule = ({ procedures }) => procedures.flatMap((one) => [...circular(one), ...lostReturns(one)]);

function circular({ file, value }: From<Procedure>): Fault[] {
  return value.steps
    .filter(({ id }) => before(value, id, true).has(id))
    .map(({ id }) =>
      fault(
        file,
        id,
        `Bước ${id} chờ chính nó qua các bước khác; bỏ một liên kết chờ.`,
        `Step ${id} waits for itself through others, with no way out; take out one of the needs or time bases.`,
      ),
    );
}

function lostReturns({ file, value }: From<Procedure>): Fault[] {
  const lost = value.steps.filter((step) => step.returnsTo && !before(value, step.id, false).has(step.returnsTo));
  return lost.map(({ id, returnsTo }) =>
    fault(
      file,
      id,
      `Hồ sơ bị trả từ ${id} về ${returnsTo}, nhưng từ đó không trở lại ${id}.`,
      `A dossier returned from ${id} goes to ${returnsTo}, which doesn't lead back to ${id}; return it to an earlier step.`,
    ),
  );
}

/** All that must come before a step; with `counted`, also the steps its time limits count from. */
function before(procedure: Procedure, id: string, counted: boolean): Set<string> {
  const found = new Set<string>();
  const open = [...direct(procedure, id, counted)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...direct(procedure, next, counted));
  }
  return found;
}

function direct({ steps }: Procedure, id: string, counted: boolean): string[] {
  const step = steps.find((one) => one.id === id);
  if (!step) return [];
  const bases = step.due.flatMap((rule) => [
    ...('within' in rule && 'step' in rule.of ? [rule.of.step] : []),
    ...(rule.when?.late ? [rule.when.late] : []),
  ]);
  return counted ? [...step.needs, ...bases] : step.needs;
}
