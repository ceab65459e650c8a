import { endOfVnDay } from '../../calendar/dates';
import { namedDate } from '../../case/dates';
import type { Consequence, NamedDate } from '../../case/logic';
import { event } from '../../case/machine';
import { escalationAt, passedReminder, remindersOf } from '../due';
import { holderOf, type InformationRequest, type SupervisionState } from '../state';
import { mails, type Matter, requestTitle, superiorOf } from '../words';

/** A request goes out; whoever keeps silent is reminded, told that it is late, and put before the body above. */
export function informationConsequences(
  state: SupervisionState,
  request: InformationRequest,
  now: string,
): Consequence[] {
  const key = (what: string): string => `information/${request.id}/${what}`;
  const matter = requestMatter(state, request);
  const sent = state.events.has(key('sent'))
    ? []
    : [told('information-requested', key('sent'), request, now, [request.asked], false)];
  if (request.answeredAt) {
    return [
      ...sent,
      ...(state.events.has(key('answered'))
        ? []
        : [told('information-supplied', key('answered'), request, now, [request.by], false)]),
    ];
  }
  return [...sent, ...overTime()];

  function overTime(): Consequence[] {
    const { reminders } = state.law.information;
    if (endOfVnDay(request.dueOn) <= now) {
      const late = told('overdue', key(`overdue/${request.dueOn}`), request, now, [request.asked, request.by], true);
      const above = [superiorOf(request.asked), holderOf(state, 'decides')].filter((body) => body !== request.asked);
      return escalationAt(state, request.dueOn) <= now
        ? [late, told('escalated', key('escalated'), request, now, above, true)]
        : [late];
    }
    const before = passedReminder(state, request.dueOn, reminders, request.askedAt, now);
    return before === null ? [] : [told('reminder', key(`reminded/${before}`), request, now, [request.asked], true)];
  }

  /** The event has the name of what is told, except that a reminder is on record as given. */
  function told(
    template: string,
    id: string,
    { asked, by }: InformationRequest,
    asOf: string,
    bodies: string[],
    timed: boolean,
  ): Consequence {
    const name = template === 'reminder' ? 'reminded' : template;
    const data = { step: matter.step, asked, by, dueOn: matter.dueOn, to: bodies };
    return {
      event: event(name, id, asOf, data),
      letters: [],
      mails: mails(matter, id, template, bodies, { by, late: request.late }),
      timed,
    };
  }
}

const informationRow = (id: string): string => `information:${id}`;

export function requestMatter(state: SupervisionState, request: InformationRequest): Matter {
  const { id, asked, dueOn } = request;
  return {
    step: informationRow(id),
    title: requestTitle(state, request),
    holder: asked,
    dueOn,
    cites: state.law.information.cites,
  };
}

export function informationDates(state: SupervisionState, { id, answeredAt, dueOn }: InformationRequest): NamedDate[] {
  if (answeredAt) return [];
  const row = informationRow(id);
  return [
    ...remindersOf(state, dueOn, state.law.information.reminders).flatMap(({ at }) => namedDate(row, 'reminder', at)),
    ...namedDate(row, 'due', endOfVnDay(dueOn)),
    ...namedDate(row, 'escalation', escalationAt(state, dueOn)),
  ];
}
