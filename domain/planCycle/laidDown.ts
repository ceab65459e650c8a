import { z } from 'zod';
import { isIsoDate, vnDateOf } from '../calendar/dates';
import type { Data, Entry } from '../case/entry';
import { firstTwice } from '../case/fields';
import { bodyId, isoDate, plainId } from '../case/forms';
import type { Ruling } from '../case/logic';
import { badDate, refused } from '../case/machine';
import { articles } from '../coordination/articles';
import { type Figure, figuresFault } from '../coordination/figures';
import { name } from '../coordination/forms';
import type { Project } from '../coordination/projects';
import type { Step } from '../law/procedure';
import { takingPart } from './meetings';
import { type CycleState, stepLaw } from './state';
import { traitsOf } from '../law/stepKinds';

const tell = z.array(bodyId).max(200);

const SCHEDULES = ['working', 'coordination'] as const;
const scheduleItem = z.strictObject({
  id: name,
  schedule: z.enum(SCHEDULES),
  body: bodyId,
  on: isoDate,
  step: plainId.optional(),
  tell,
});
/**
 * One line of a schedule: who does what by when, and who is told. With `step`, it is that step of the procedure; else
 * work of its own.
 */
export type ScheduleItem = z.infer<typeof scheduleItem>;

const assignment = z.strictObject({ id: name, body: bodyId, dueOn: isoDate, tell: tell.optional() });
/** A survey or other work given to a body, by when (S19). */
export type Assignment = z.infer<typeof assignment>;

/** The form of what steps may lay down for others; which of it a step must, its law says. */
export const LAID_DOWN = {
  schedules: z.array(scheduleItem).max(300).optional(),
  assignments: z.array(assignment).max(300).optional(),
  articles: articles.optional(),
};

/** What an act, or what came of its step, lays down for others; nothing of what it doesn't say. */
export function laidIn(said: Data | null) {
  const { schedules, assignments, articles: drawn, projects } = (said ?? {}) as unknown as Laid;
  return {
    schedules: schedules ?? [],
    assignments: assignments ?? [],
    articles: drawn ?? [],
    projects: projects ?? [],
  };
}

type Laid = z.infer<z.ZodObject<typeof LAID_DOWN>> & { projects?: Project[] };

const KINDS_LAID_DOWN = ['schedules', 'assignments', 'projects', 'articles'] as const;

/** The refusal where an act doesn't lay down what its step must, or names whom it may not. */
export function laidDownFault(state: CycleState, step: Step, act: Entry): Ruling | null {
  if (act.name === 'return') return null;
  const missing = step.carries && !Array.isArray(act.data[step.carries]);
  if (missing) return refused('product-missing', { step: step.id, product: step.carries as string });
  const foreign = KINDS_LAID_DOWN.find(
    (what) => !mayLayDown(step, what) && act.data[what] !== undefined && act.data[what] !== null,
  );
  if (foreign) return refused('invalid-input', { field: foreign, rule: 'none here' });
  return statedFault(step, act) ?? namedFault(state, step, act) ?? attendanceFault(state, step, act);
}

/** What a step lays down; of an exchange, the conclusions by which somebody has to do something by a day (S36). */
const mayLayDown = (step: Step, what: (typeof KINDS_LAID_DOWN)[number]): boolean =>
  what === step.carries || (traitsOf(step).meets === true && what === 'assignments');

/** Who came to an exchange is among those invited, or held it. */
function attendanceFault(state: CycleState, step: Step, act: Entry): Ruling | null {
  const attended = (act.data.attended ?? []) as string[];
  if (!traitsOf(step).meets)
    return attended.length > 0 ? refused('invalid-input', { field: 'attended', rule: 'none here' }) : null;
  const stranger = attended.find((body) => !takingPart(state, step.id).includes(body));
  return stranger ? refused('not-consulted', { body: stranger }) : null;
}

function statedFault(step: Step, act: Entry): Ruling | null {
  const figures = (act.data.figures ?? []) as unknown as Figure[];
  const fault = figuresFault(step.asks ?? [], figures, (act.data.words ?? []) as string[]);
  return fault && refused('invalid-input', fault);
}

/** Schedules and assignments name bodies that take part, days that are still to come, and steps that exist. */
function namedFault(state: CycleState, step: Step, act: Entry): Ruling | null {
  const items = laidDown(act);
  const parties = takingPart(state, step.id);
  const twice = firstTwice(items.map(({ id }) => id));
  if (twice) return invalid(step, `${twice}: once`);
  const named = [...items.flatMap(({ body, tell }) => [body, ...tell]), ...givers(act)];
  const stranger = named.find((body) => !parties.includes(body));
  if (stranger) return refused('not-consulted', { body: stranger });
  const past = items.find(({ on }) => !isIsoDate(on) || on < vnDateOf(act.at));
  if (past) return badDate(past.id, past.on, `>= ${vnDateOf(act.at)}`);
  const lost = items.find((item) => item.step && !stepLaw(state, item.step));
  if (lost) return refused('no-such-step', { step: lost.step as string });
  if (step.carries === 'schedules') return unscheduled(step, act);
  return step.carries === 'articles' ? unassigned(step, act) : null;
}

/** Both schedules are drawn up: the working schedule and the coordination schedule (S33, S35). */
function unscheduled(step: Step, act: Entry): Ruling | null {
  const drawn = laidIn(act.data).schedules.map(({ schedule }) => schedule);
  const missing = SCHEDULES.find((schedule) => !drawn.includes(schedule));
  return missing ? refused('product-missing', { step: step.id, product: `${missing}-schedule` }) : null;
}

/** Where the procedure says who may be named, the text is a programme: who does what by when (S23). */
const unassigned = (step: Step, act: Entry): Ruling | null =>
  step.to.length > 0 && actionsOf(act).length === 0 ? invalid(step, 'at least one action') : null;

const actionsOf = ({ data }: Entry) =>
  laidIn(data).articles.flatMap(({ id, action }) => (action ? { id, ...action } : []));

/** Who gives capital to a joint programme. */
const givers = ({ data }: Entry): string[] =>
  laidIn(data).projects.flatMap(({ shares = [] }) => shares.map(({ party }) => party));

const invalid = (step: Step, rule: string): Ruling => refused('invalid-input', { field: step.carries ?? 'data', rule });

function laidDown(act: Entry): { id: string; body: string; on: string; tell: string[]; step?: string }[] {
  const { schedules, assignments } = laidIn(act.data);
  return [
    ...schedules,
    ...assignments.map(({ dueOn, tell = [], ...rest }) => ({ ...rest, on: dueOn, tell })),
    ...actionsOf(act).map(({ id, body, with: partners, by }) => ({ id, body, on: by, tell: partners })),
  ];
}
