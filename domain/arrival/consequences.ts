import type { Data } from '../case/entry';
import type { Consequence, MailOrder } from '../case/logic';
import { event } from '../case/machine';
import { type ArrivalState, holdersOf } from './state';

/** Whom it was passed to is told; whoever deals with it learns that it was recalled. */
export function arrivalConsequences(state: ArrivalState, now: string): Consequence[] {
  const passed = state.directions.map(({ seq, lead, with: others, dueOn }) =>
    told(state, now, `directed/${seq}`, 'arrival-directed', [lead, ...others], { lead }, dueOn),
  );
  const { recalled } = state;
  return recalled
    ? [
        ...passed,
        told(state, now, `recalled/${recalled.seq}`, `document-${recalled.kind}`, holdersOf(state), {
          later: recalled.number,
          laterOn: recalled.date,
        }),
      ]
    : passed;
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
  const mails = bodies.map(
    (toBody): MailOrder => ({
      key,
      template: 'official-document',
      toBody,
      step: null,
      dueOn,
      cites: opening.rules.pass.cites,
      facts,
    }),
  );
  return { event: event(what, key, now, { bodies }), letters: [], mails, timed: false };
}
