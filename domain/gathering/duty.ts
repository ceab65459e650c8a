import { z } from 'zod';
import { consulted } from '../case/act';
import type { Entry } from '../case/entry';
import { dutiesOf, type Duty, type GatheringOpening, type GatheringState } from './state';

/** By which an act says what duty it is about. */
export const whichDuty = z.strictObject({
  duty: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Which of the body’s duties; may be left out where it has one' }),
});

/** Whoever owes a duty. */
export const byOwing = ({ bodies, duties, step }: GatheringOpening) =>
  consulted(duties ? duties.map(({ body }) => body) : bodies, step);
/** The duty an act is about: the one it names, else the only one of the acting body. */
export function dutyOf(state: GatheringState, act: Entry): Duty | undefined {
  const { duty: id } = act.data;
  if (typeof id === 'string') return Object.hasOwn(state.duties, id) ? state.duties[id] : undefined;
  const own = dutiesOf(state).filter(({ body }) => body === act.by.body);
  return own.length === 1 ? own[0] : undefined;
}
