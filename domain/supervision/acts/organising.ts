import { z } from 'zod';
import { vnDateOf } from '../../calendar/dates';
import { ofArrival } from '../../case/daysThatCount';
import type { Entry } from '../../case/entry';
import { bodyId, entryNumber, isoDate, line, note, products, text } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { accepted, alreadyAnswered, badDate, refused } from '../../case/machine';
import { bringsIn, broughtIn, byParts, byTheRecord, sinceAsked, type SupervisionAct, wrongBody } from '../rules';
import { type CoOrganiser, NOT_YET, organiserOf, type SupervisionState, withOrganiser } from '../state';

const stepOf = (id: string): string => `organising:${id}`;

/** A ministry or another body is asked to organise the supervision together, with a share of the work (S27). */
export const askToOrganise: SupervisionAct = {
  by: byParts('conducts'),
  head: true,
  data: z.strictObject({
    with: bodyId,
    about: line(200).meta({ description: 'Its share of the work, in a line' }),
    answerBy: isoDate,
    dueOn: isoDate.meta({ description: 'By when its share is to be in' }),
  }),
  texts: z.strictObject({ what: text }),
  judge(state, act) {
    const { conducts, supervised } = state.opening.parts;
    const asked = String(act.data.with);
    const [today, answerBy, dueOn] = [vnDateOf(act.at), String(act.data.answerBy), String(act.data.dueOn)];
    if ([...conducts, ...supervised].includes(asked))
      return refused('invalid-input', { field: 'with', rule: 'a body that neither supervises nor is supervised' });
    const before = state.organisers.find(({ body, agrees }) => body === asked && agrees !== false);
    if (before) return alreadyAnswered(asked, before.askedAt);
    if (answerBy <= today) return badDate('answerBy', answerBy, `> ${today}`);
    return dueOn < answerBy ? badDate('dueOn', dueOn, `>= ${answerBy}`) : accepted();
  },
  apply(state, act) {
    const organiser: CoOrganiser = {
      id: String(act.seq),
      body: String(act.data.with),
      by: act.by.body,
      about: String(act.data.about),
      askedAt: act.at,
      answerBy: String(act.data.answerBy),
      dueOn: String(act.data.dueOn),
      answeredAt: null,
      agrees: null,
      doneAt: null,
      ...NOT_YET,
    };
    return { ...state, organisers: [...state.organisers, organiser] };
  },
};

/** It takes part, or says that it doesn't. */
export const answerOrganising: SupervisionAct = {
  by: byTheRecord,
  head: true,
  data: z.strictObject({ request: entryNumber, agrees: z.boolean() }),
  texts: note,
  judge: aboutOrganiser((organiser, act) =>
    organiser.answeredAt ? alreadyAnswered(act.by.body, organiser.answeredAt) : accepted(),
  ),
  apply: (state, act) =>
    withOrganiser(state, act.data.request, { answeredAt: act.at, agrees: act.data.agrees === true }),
};

/** What came of its share of the work. */
export const handInShare: SupervisionAct = {
  by: byTheRecord,
  data: z.strictObject({ ...ofArrival, request: entryNumber, documents: products.min(1) }),
  texts: note,
  counts: sinceAsked(stepOf, organiserOf),
  judge: aboutOrganiser((organiser, act, state) => {
    const { id, agrees, doneAt, dueOn } = organiser;
    return agrees
      ? bringsIn(state, act, { before: doneAt, step: stepOf(id), product: 'report', dueOn })
      : refused('step-not-open', { step: stepOf(id), waitsFor: 'answer-organising' });
  }),
  apply: (state, act) => withOrganiser(state, act.data.request, { doneAt: act.at, ...broughtIn(act) }),
};

/** Judges an act about having been asked to organise; it is the asked body's alone. */
function aboutOrganiser(judge: (organiser: CoOrganiser, act: Entry, state: SupervisionState) => Ruling) {
  return (state: SupervisionState, act: Entry): Ruling => {
    const organiser = organiserOf(state, act.data.request);
    if (!organiser) return refused('no-such-request', { request: String(act.data.request) });
    return wrongBody([organiser.body], act.by, stepOf(organiser.id)) ?? judge(organiser, act, state);
  };
}
