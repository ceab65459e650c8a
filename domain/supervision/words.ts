import type { Matter } from '../case/mails';
import type { Text } from '../law/procedure';
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
