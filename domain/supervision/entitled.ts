import type { Data } from '../case/entry';
import { DomainError } from '../errors';
import { PARTS, type Part } from './law';
import type { SupervisionOpening } from './state';

/**
 * Acts whose bodies the opening alone can't tell: who was asked for information, who leads a task. The machine knows
 * them.
 */
export const BY_THE_RECORD = ['supply-information', 'file-proof', 'explain-delay'];

const PART_OF: Record<string, Part> = {
  'report-in': 'supervised',
  'set-day': 'conducts',
  'request-information': 'conducts',
  'demand-explanation': 'conducts',
  'grant-time': 'decides',
  'close-supervision': 'closes',
  'cancel-supervision': 'decides',
};

/** The bodies that may do an act by the case's opening, or null where only the record tells. Throws `no-such-step`. */
export function entitledToSupervision(opening: SupervisionOpening, name: string, data: Data): string[] | null {
  if (BY_THE_RECORD.includes(name)) return null;
  if (name === 'assess-task') return [...opening.parts.conducts, ...opening.parts.verifies];
  return opening.parts[PART_OF[name] ?? partOfAct(opening, name, data)];
}

function partOfAct({ steps, ladder }: SupervisionOpening, name: string, data: Data): Part {
  if (name === 'take-rung') return (Object.hasOwn(ladder, String(data.rung)) && ladder[String(data.rung)]) || 'closes';
  const step = String(data.step);
  const part = Object.hasOwn(steps, step) ? steps[step] : undefined;
  if (!part || !PARTS.includes(part)) throw new DomainError('no-such-step', { step });
  // Whoever conducts may end the collecting of reports.
  return part === 'supervised' ? 'conducts' : part;
}
