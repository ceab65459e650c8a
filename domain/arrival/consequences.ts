import { vnDateOf } from '../calendar/dates';
import type { Data } from '../case/entry';
import type { Consequence } from '../case/logic';
import { happens } from '../case/machine';
import { mailsTo } from '../case/mails';
import { type ArrivalState, holdersOf } from './state';

/** Whom it was passed to is told; whoever deals with it learns that it was recalled. */
export function arrivalConsequences(state: ArrivalState, now: string): Consequence[] {
  const passed = state.directions.map(({ seq, lead, with: others, dueOn }) =>
    told(state, now, `directed/${seq}`, 'arrival-directed', [lead, ...others], { lead }, dueOn),
  );
  return [...passed, ...recalled(state, now), ...returned(state, now)];
}

function recalled(state: ArrivalState, now: string): Consequence[] {
  const { recalled: by } = state;
  if (!by) return [];
  const later = { later: by.number, laterOn: by.date };
  return [told(state, now, `recalled/${by.seq}`, `document-${by.kind}`, holdersOf(state), later)];
}

/** Art. 21(2)(b): what isn't meant for the body goes back to its sender; one issued here learns of it by itself. */
function returned({ opening, returned: back }: ArrivalState, now: string): Consequence[] {
  if (!back || !opening.issuedHere) return [];
  const { caseId, body, issuedHere } = opening;
  const data: Data = { body, on: vnDateOf(back.at), arrival: caseId, seq: back.seq };
  const letters = [{ toCase: issuedHere, name: 'sent-back', key: `${caseId}/returned`, data }];
  return [happens('arrival-returned', 'returned', now, { body }, { letters })];
}

function told(
  { opening }: ArrivalState,
  now: string,
  key: string,
  what: string,
  bodies: string[],
  more: Data,
  dueOn: string | null = null,
): Consequence {
  const { type, subject, urgency, issuer, number, date, arrival } = opening;
  const facts: Data = {
    what,
    type,
    subject,
    urgency,
    issuer: issuer.body,
    issuerName: issuer.name,
    number,
    date,
    arrival,
    ...more,
  };
  const { cites } = opening.rules.pass;
  const mails = mailsTo(bodies, { key, template: 'official-document', dueOn, cites, facts });
  return happens(what, key, now, { bodies }, { mails });
}
