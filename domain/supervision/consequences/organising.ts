import { markOf } from '../../case/daysThatCount';
import { hashesOf } from '../../case/documents';
import type { Data } from '../../case/entry';
import type { Consequence } from '../../case/logic';
import { happens } from '../../case/machine';
import { mailsAbout } from '../../case/mails';
import { organisingStem } from '../obligations';
import type { CoOrganiser, SupervisionState } from '../state';
import { organisingMatter } from '../words';

/** The body is asked; whoever asked is told of its answer, and of what it handed in. */
export function organisingConsequences(state: SupervisionState, one: CoOrganiser, now: string): Consequence[] {
  const { body, by, answeredAt, agrees, doneAt, documents } = one;
  const done = { documents: hashesOf(documents), ...markOf(one) };
  return [
    ...told(state, one, 'organising-asked', 'step-opened', body, {}, now),
    ...(answeredAt
      ? told(state, one, 'organising-answered', 'step-done', by, { doneOn: answeredAt, agrees }, now)
      : []),
    ...(doneAt ? told(state, one, 'share-handed-in', 'step-done', by, { doneOn: doneAt, ...done }, now) : []),
  ];
}

function told(
  state: SupervisionState,
  one: CoOrganiser,
  name: string,
  template: string,
  to: string,
  facts: Data,
  now: string,
): Consequence[] {
  const key = `${organisingStem(one.id)}${name}`;
  if (state.events.has(key)) return [];
  const matter = organisingMatter(state, one);
  const data: Data = { step: matter.step, asked: one.body, by: one.by, dueOn: matter.dueOn, to: [to] };
  return [happens(name, key, now, data, { mails: mailsAbout(matter, key, template, [to], facts) })];
}
