import { z } from 'zod';
import { vnDateOf } from '../calendar/dates';
import type { Text } from '../text';
import type { Data, Entry } from './entry';
import { isoDate, line, time } from './forms';
import type { Consequence, Ruling, Task } from './logic';
import { accepted, badDate, refused, happens } from './machine';
import { mailsAbout, type Matter } from './mails';

/**
 * An exchange or a workshop as it was called last (S36). Calling it anew moves it: the new date takes the place of the
 * one before, under the same name in everybody's calendar and with a higher number.
 */
export interface Meeting {
  /** 0 for the first call; each later one, and calling it off, counts one more. */
  sequence: number;
  /** When it was called so; the act's stamp. */
  at: string;
  by: string;
  on: string;
  from: string;
  to: string;
  place: string;
  invited: string[];
  /** Who said to come or not to come. */
  answers: Record<string, { answer: 'attend' | 'decline'; at: string }>;
  calledOff: boolean;
}

/** When and where; a place may be the address of a meeting online. */
export const meetingCall = z.strictObject({ on: isoDate, from: time, to: time, place: line(200) });

/** Whether one comes. */
export const comes = z.enum(['attend', 'decline']);

/** The refusal of a call for a day gone by, or that ends before it begins; or null. */
export function callFault({ data, at }: Pick<Entry, 'data' | 'at'>): Ruling | null {
  const { on, from, to } = data as Record<string, string>;
  const today = vnDateOf(at);
  if (String(on) < today) return badDate('on', String(on), `>= ${today}`);
  return String(to) > String(from) ? null : refused('invalid-input', { field: 'to', rule: `> ${from}` });
}

/** The meeting as the act calls it, in place of the one before; whoever calls it isn't invited. */
export function calledBy({ data, at, by }: Entry, invited: string[], before: Meeting | null): Meeting {
  const { on, from, to, place } = data as Record<string, string>;
  return {
    sequence: before ? before.sequence + 1 : 0,
    at,
    by: by.body,
    on: String(on),
    from: String(from),
    to: String(to),
    place: String(place),
    invited: [...new Set(invited)].filter((body) => body !== by.body),
    answers: {},
    calledOff: false,
  };
}

export const offBy = (meeting: Meeting, { at }: Entry): Meeting => ({
  ...meeting,
  sequence: meeting.sequence + 1,
  at,
  calledOff: true,
});

export const answeredBy = (meeting: Meeting, { data, at, by }: Entry): Meeting => ({
  ...meeting,
  answers: { ...meeting.answers, [by.body]: { answer: data.answer as 'attend' | 'decline', at } },
});

/** May this body say whether it comes? Only of a meeting that stands. */
export const mayAnswer = ({ invited }: Meeting, body: string): Ruling =>
  invited.includes(body) ? accepted() : refused('not-consulted', { body });

/** What a meeting is called, and where it stands in its case. */
interface MeetingPlace extends Pick<Matter, 'step' | 'title' | 'cites'> {
  /** What makes it one and the same in everybody's calendar, however often it is moved. */
  uid: string;
  /** What the keys of its events begin with. */
  stem: string;
}

/** The mails of each call, with its calendar file, and of calling off. */
export function meetingTold(meeting: Meeting, { uid, stem, ...about }: MeetingPlace, now: string): Consequence {
  const { sequence, invited, calledOff, on, from, to, place, by, at } = meeting;
  const name = calledOff ? 'called-off' : 'invited';
  const key = `${stem}${name}/${sequence}`;
  const facts: Data = { on, from, to, place, bodies: invited, uid, sequence, calledAt: at };
  const template = calledOff ? 'meeting-off' : 'invitation';
  const mails = mailsAbout({ ...about, holder: by, dueOn: on }, key, template, invited, facts);
  return happens(name, key, now, { step: about.step, on, bodies: invited, sequence }, { mails });
}

/** Who was invited, and hasn't answered, is asked by that act whether it comes. */
export function comingTasks(
  { on, from, to, place, at, invited, answers }: Meeting,
  step: string,
  title: Text,
  act: string,
): Task[] {
  return invited
    .filter((body) => !answers[body])
    .map((body) => ({
      key: `${step}/invitation/${body}`,
      body,
      step,
      acts: [act],
      dueOn: on,
      openedAt: at,
      facts: { title, kind: 'invitation', meeting: { on, from, to, place } },
    }));
}

/** When and where, and whose calendars have it: whoever calls it, and all who didn't decline. */
export function meetingFacts({ on, from, to, place, by, invited, answers }: Meeting): Data {
  const coming = [by, ...invited.filter((body) => answers[body]?.answer !== 'decline')];
  return { meeting: { on, from, to, place, by, comes: coming } };
}
