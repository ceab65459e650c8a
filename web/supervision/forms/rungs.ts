import type { Part } from '../../parts/form/description';
import { type Context, taskOf } from './spec';

const indexOf = ({ view }: Context, rung: string | undefined): number => view.rungs.findIndex(({ id }) => id === rung);

/** Where a task stands on the ladder, counted from 0; -1 before its first rung. */
const lastOf = (context: Context): number => indexOf(context, taskOf(context)?.ladder.at(-1)?.rung);

/** The rungs that the body is competent for and may still take: never down again. */
const open = (context: Context) =>
  context.view.rungs
    .filter(
      (rung, at) =>
        context.view.parts[rung.by]?.some(({ id }) => id === context.task.body.id) &&
        (at > lastOf(context) || (at === lastOf(context) && rung.repeats)),
    )
    .map(({ id, title }) => ({ value: id, label: context.say(title) }));

/** The measure, on purpose where others are passed over, and the session where it is a matter for one. */
export function rungParts(context: Context): Part[] {
  const {
    view,
    said,
    sessions,
    words: { supervisions: words },
  } = context;
  const chosen = view.rungs.find(({ id }) => id === said('data.rung'));
  const forSession = chosen && chosen.by !== 'conducts' && chosen.opens === null && sessions.length > 0;
  return [
    { name: 'data.rung', label: words.rung, among: open(context), width: 480 },
    chosen &&
      indexOf(context, chosen.id) > lastOf(context) + 1 && { name: 'data.skips', label: words.skip, required: true },
    forSession && {
      name: 'data.session',
      label: words.session,
      none: words.noSession,
      among: sessions,
      width: 480,
    },
  ];
}
