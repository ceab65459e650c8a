import type { Context, FieldSpec } from './spec';
import { taskOf } from './spec';

const indexOf = ({ view }: Context, rung: string | undefined): number => view.rungs.findIndex(({ id }) => id === rung);

/** Where a task stands on the ladder, counted from 0; -1 before its first rung. */
const lastOf = (context: Context): number => indexOf(context, taskOf(context)?.ladder.at(-1)?.rung);

/** The rungs that the body is competent for and may still take: never down again. */
const open: FieldSpec['among'] = (context) =>
  context.view.rungs
    .filter(
      (rung, at) =>
        context.view.parts[rung.by]?.some(({ id }) => id === context.task.body.id) &&
        (at > lastOf(context) || (at === lastOf(context) && rung.repeats)),
    )
    .map(({ id, title }) => ({ value: id, label: context.say(title) }));

const chosen = (context: Context) => context.view.rungs.find(({ id }) => id === context.values.rung);

/** The measure that is taken. */
export const RUNG: FieldSpec = {
  name: 'rung',
  kind: 'choice',
  required: true,
  label: ({ words }) => words.supervisions.rung,
  among: open,
};

/** Passing over measures is said on purpose. */
export const SKIPS: FieldSpec = {
  name: 'skips',
  kind: 'flag',
  required: true,
  label: ({ words }) => words.supervisions.skip,
  shown: (context) => chosen(context) !== undefined && indexOf(context, context.values.rung) > lastOf(context) + 1,
};

/** The session that takes the measure up, where the measure is a matter for one. */
export const SESSION: FieldSpec = {
  name: 'session',
  kind: 'choice',
  label: ({ words }) => words.supervisions.session,
  among: ({ sessions, words, say }) => [
    { value: '', label: words.supervisions.noSession },
    ...sessions.map(({ id, title }) => ({ value: id, label: say(title) })),
  ],
  shown: (context) => {
    const rung = chosen(context);
    return rung !== undefined && rung.by !== 'conducts' && rung.opens === null && context.sessions.length > 0;
  },
};
