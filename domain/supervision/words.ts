import type { Data } from '../case/entry';
import type { MailOrder } from '../case/logic';
import type { Basis, Text } from '../law/procedure';
import { lawDue, stepDue } from './due';
import type { SupervisionStep } from './law';
import {
  bodiesIn,
  type Explanation,
  type FollowUpTask,
  holderOf,
  type CoOrganiser,
  type InformationRequest,
  type SupervisionState,
} from './state';

/** What a mail of a supervision is about: the row it points to, its name, its day and what that rests on. */
export interface Matter {
  step: string;
  title: Text;
  holder: string;
  dueOn: string | null;
  cites: Basis;
}

/** A mail about a matter, in the form that the templates of steps share. */
function mail(
  { step, title, holder, dueOn, cites }: Matter,
  key: string,
  template: string,
  toBody: string,
  facts: Data = {},
): MailOrder {
  return { key, template, toBody, step, dueOn, cites, facts: { stepVi: title.vi, stepEn: title.en, holder, ...facts } };
}

export function mails(matter: Matter, key: string, template: string, bodies: string[], facts?: Data): MailOrder[] {
  return [...new Set(bodies)].map((body) => mail(matter, key, template, body, facts));
}

/** By what is asked for; without that by the supervision it is asked for. */
const requestTitle = ({ opening: { title } }: SupervisionState, { about }: InformationRequest): Text => ({
  vi: `Cung cấp thông tin: ${about ?? title.vi}`,
  en: `Information: ${about ?? title.en}`,
});
export const taskTitle = (id: string): Text => ({
  vi: `Nhiệm vụ ${id} theo kết luận giám sát`,
  en: `Task ${id} of the conclusion`,
});
export const explanationTitle = (id: string): Text => ({
  vi: `Giải trình việc chậm nhiệm vụ ${id}`,
  en: `Explanation for task ${id}`,
});

export function matterOf(state: SupervisionState, law: SupervisionStep): Matter {
  const cites = lawDue(state, law.id)?.rule.cites ?? law.cites;
  const dueOn = stepDue(state, law.id);
  return { step: law.id, title: law.title, holder: bodiesIn(state, law.by)[0] as string, dueOn, cites };
}

export function requestMatter(state: SupervisionState, request: InformationRequest): Matter {
  const { id, asked, dueOn } = request;
  const { cites } = state.law.information;
  return { step: `information:${id}`, title: requestTitle(state, request), holder: asked, dueOn, cites };
}

/** To be answered by one day, and with its share done by another. */
export function organisingMatter({ law }: SupervisionState, one: CoOrganiser): Matter {
  const { id, body, about, answeredAt, answerBy, dueOn } = one;
  const title = { vi: `Cùng tổ chức giám sát: ${about}`, en: `Organising the supervision together: ${about}` };
  const { cites } = law.information;
  return { step: `organising:${id}`, title, holder: body, dueOn: answeredAt ? dueOn : answerBy, cites };
}

export function taskMatter({ law }: SupervisionState, { id, lead, dueOn }: FollowUpTask): Matter {
  return { step: `task:${id}`, title: taskTitle(id), holder: lead, dueOn, cites: law.followUp.cites };
}

export function explanationMatter(
  { law }: SupervisionState,
  { id, lead }: FollowUpTask,
  { dueOn }: Explanation,
): Matter {
  const { cites } = law.followUp.explanation;
  return { step: `explanation:${id}`, title: explanationTitle(id), holder: lead, dueOn, cites };
}

/** The case as a whole. */
export function ofCase(state: SupervisionState): Matter {
  return {
    step: 'supervision',
    title: state.opening.title,
    holder: holderOf(state, 'conducts'),
    dueOn: null,
    cites: state.law.cites,
  };
}

/** The body put before whom an office's silence is brought: the head of the executive of its level. */
export function superiorOf(body: string): string {
  const unit = body.split('.')[0] as string;
  return unit === 'VN' ? 'VN.thu-tuong' : `${unit}.chu-tich-ubnd`;
}
