import type { Data } from '../../case/entry';
import type { Consequence } from '../../case/logic';
import { happens } from '../../case/machine';
import { mailsAbout } from '../../case/mails';
import { informationStem } from '../obligations';
import type { InformationRequest, SupervisionState } from '../state';
import { requestMatter } from '../words';

/** A request goes out, and what is supplied comes back. */
export function informationConsequences(
  state: SupervisionState,
  request: InformationRequest,
  now: string,
): Consequence[] {
  const sent = told(state, request, 'information-requested', 'sent', now);
  return request.answeredAt ? [...sent, ...told(state, request, 'information-supplied', 'answered', now)] : sent;
}

/** The request to whoever is asked, the answer to whoever asked, each once. */
function told(
  state: SupervisionState,
  request: InformationRequest,
  name: 'information-requested' | 'information-supplied',
  word: string,
  now: string,
): Consequence[] {
  const key = `${informationStem(request.id)}${word}`;
  if (state.events.has(key)) return [];
  const { asked, by, late, dueOn } = request;
  const matter = requestMatter(state, request);
  const to = [name === 'information-requested' ? asked : by];
  const data: Data = { step: matter.step, asked, by, dueOn, to };
  return [happens(name, key, now, data, { mails: mailsAbout(matter, key, name, to, { by, late }) })];
}
