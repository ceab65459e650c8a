import { z } from 'zod';
import { vnDateOf } from '../../calendar/dates';
import { ofArrival } from '../../case/daysThatCount';
import { bodyId, entryNumber, isoDate, line, note, products, text } from '../../case/forms';
import { accepted, badDate, refused } from '../../case/machine';
import { bringsIn, broughtIn, byParts, byTheRecord, sinceAsked, type SupervisionAct, wrongBody } from '../rules';
import { type InformationRequest, NOT_YET, requestOf, withRequest } from '../state';

const stepOf = (id: string): string => `information:${id}`;

/** Asks a body for information by a day: an inspectorate, the State Audit, a ministry, whoever has it (S29). */
export const requestInformation: SupervisionAct = {
  by: byParts('conducts'),
  data: z.strictObject({
    from: bodyId,
    dueOn: isoDate,
    about: line(200).optional().meta({ description: 'What is asked for, in a line' }),
    documents: products.optional(),
  }),
  texts: z.strictObject({ what: text }),
  judge(_state, act) {
    if (String(act.data.dueOn) > vnDateOf(act.at)) return accepted({ request: String(act.seq) });
    return badDate('dueOn', String(act.data.dueOn), `> ${vnDateOf(act.at)}`);
  },
  apply(state, act) {
    const request: InformationRequest = {
      id: String(act.seq),
      asked: String(act.data.from),
      by: act.by.body,
      about: (act.data.about ?? null) as string | null,
      askedAt: act.at,
      dueOn: String(act.data.dueOn),
      answeredAt: null,
      ...NOT_YET,
    };
    return { ...state, requests: [...state.requests, request] };
  },
};

/** The answer of the body that was asked; it brings at least one document. A late one is recorded as late. */
export const supplyInformation: SupervisionAct = {
  by: byTheRecord,
  data: z.strictObject({ ...ofArrival, request: entryNumber, documents: products.min(1) }),
  texts: note,
  counts: sinceAsked(stepOf, requestOf),
  judge(state, act) {
    const request = requestOf(state, act.data.request);
    if (!request) return refused('no-such-request', { request: String(act.data.request) });
    const { id, asked, answeredAt, dueOn } = request;
    return (
      wrongBody([asked], act.by, stepOf(id)) ??
      bringsIn(state, act, { before: answeredAt, step: stepOf(id), product: 'information', dueOn })
    );
  },
  apply: (state, act) => withRequest(state, act.data.request, { answeredAt: act.at, ...broughtIn(act) }),
};
