import { vnDateOf } from '../domain/calendar/dates';
import type { Data } from '../domain/case/entry';
import type { ConsultationState } from '../domain/consultation/state';
import type { Step, Text } from '../domain/law/procedure';
import { proposedQuestion } from '../domain/planCycle/question';
import { type CycleState, stepLaw } from '../domain/planCycle/state';
import type { Task } from '../prisma/generated/client';
import type { ActToLodge } from '../register/lodge';
import { actOf, stateOf } from './cases';
import { chance } from './chance';
import type { Office } from './office';
import { written } from './papers';
import { partsBefore } from './planParts';
import { decideFindings, overObjections, positionsOn, statedFor, type Words } from './stated';

type Work = (office: Office, task: Task) => Promise<Signed[]>;

/** Words that another act, or another seat than the one that signs, comes with. */
interface Signed extends Words {
  as?: { name: string; role: 'head' | 'officer' };
}

/** What an officer does for each act that a task may ask for. */
const DOINGS: Record<string, Work> = {
  submit: async (office, task) => {
    const { data, texts } = await statedFor(office, task, lawOf(office, task));
    const { parts, reckoned } = await partsBefore(office, task, lawOf(office, task));
    return [
      ...parts.map((part): Signed => ({ data: part, as: { name: 'set-part', role: 'officer' } })),
      {
        data: { step: task.step, documents: await products(office, task), ...detailsOf(task), ...data, ...reckoned },
        texts,
      },
    ];
  },
  sign: async (office, task) => {
    const { data, texts } = await overObjections(office, task);
    return [
      {
        data: { step: task.step, number: numberOf(task, 'QĐ'), documents: await products(office, task), ...data },
        texts,
      },
    ];
  },
  contribute: async (office, task) => {
    const { data, texts } = await statedFor(office, task, lawOf(office, task));
    return [{ data: { duty: task.key, documents: await products(office, task), ...data }, texts }];
  },
  'decide-finding': decideFindings,
  'confirm-receipt': async (_office, task) => [{ data: { duty: String((task.facts as { duty: string }).duty) } }],
  reconcile: async (_office, task) => {
    const { upper, version } = task.facts as { upper: string; version: number };
    return [{ data: { upper, version, decision: 'adopt' } }];
  },
  acknowledge: async (_office, task) => [{ data: { step: task.step } }],
  'propose-question': questionOf,
  seen: async () => [{ data: {} }],
  reply: async (office, task) => [(await positionsOn(office, task)) ?? replyTo(office, task)],
  handle: handleComments,
  'file-report': async (office, task) => [
    { data: { item: task.step, document: await documentOf(office, task, 'verification-report'), conclusion: 'for' } },
  ],
  'add-dossier': async (office, task) => [
    { data: { item: task.step, documents: [await documentOf(office, task, 'dossier')] } },
  ],
  'open-session': async () => [{ data: {} }],
  vote: async (office, task) => [{ data: { item: task.step, ...ballot(office) } }],
  'number-resolution': async (office, task) => {
    const { id, sha256 } = await documentOf(office, task, 'resolution');
    return [
      { data: { item: task.step, number: numberOf(task, 'NQ-HĐND'), textSha256: sha256, document: { id, sha256 } } },
    ];
  },
  'publish-item': async (_office, task) => [
    { data: { item: task.step, on: task.openedAt.toISOString().slice(0, 10), where: 'Công báo tỉnh' } },
  ],
  'close-session': async () => [{ data: {} }],
};

/**
 * The acts an officer would lodge for this task now: usually one, for comments one each; none for work done elsewhere.
 */
export async function actsFor(office: Office, task: Task): Promise<ActToLodge[]> {
  const onlyReads = task.acts.includes('seen') && office.silent.includes(task.body);
  const name = onlyReads ? 'seen' : task.acts.find((act) => act in DOINGS && !['attendance', 'seen'].includes(act));
  if (!name || isAgenda(task)) return [];
  const doings = await (DOINGS[name] as Work)(office, task);
  return doings.map(({ as, ...said }) => actOf(task.caseId, task.body, { name, ...said, ...as }));
}

/** The agenda is made when the session is convened. */
const isAgenda = (task: Task): boolean => task.key === 'agenda';

const lawOf = ({ procedure }: Pick<Office, 'procedure'>, task: Task): Step | undefined =>
  procedure?.steps.find((step) => step.id === task.step);

/** An officer draws up what is asked, as it is proposed; the head signs and sends it. */
async function questionOf({ engine, now }: Office, { caseId, step }: Task): Promise<Signed[]> {
  const state = await stateOf<CycleState>(engine, caseId);
  const law = stepLaw(state, step) as Step;
  const on = vnDateOf(now);
  const resolved = engine.directory.resolveAll(law.to, state.opening.unit, on);
  const data = { step, ...proposedQuestion(state, law, resolved, on), resolved } as unknown as Data;
  return [
    { data, as: { name: 'propose-question', role: 'officer' } },
    { data, as: { name: 'send-question', role: 'head' } },
  ];
}

async function products(office: Office, task: Task): Promise<{ id: string; type: string; sha256: string }[]> {
  const required = (lawOf(office, task)?.produces ?? []).filter((product) => product.required);
  return Promise.all(required.map(async ({ type }) => ({ type, ...(await documentOf(office, task, type)) })));
}

/** A document of a task, called as the law calls it or as sessions do. */
async function documentOf(office: Office, task: Task, type: string): Promise<{ id: string; sha256: string }> {
  const { vi: matter } = (await office.engine.db.case.findUniqueOrThrow({ where: { id: task.caseId } }))
    .title as unknown as Text;
  const { caseId, step, body, unit } = task;
  const title = lawOf(office, task)?.produces.find((product) => product.type === type)?.title.vi ?? IN_SESSION[type];
  return written(office, { caseId, step, body, unit, type, title: title ?? type, matter, at: office.now });
}

const IN_SESSION: Record<string, string> = {
  'verification-report': 'Báo cáo thẩm tra',
  dossier: 'Hồ sơ trình kỳ họp',
  resolution: 'Nghị quyết',
};

function detailsOf(task: Task): Data {
  const { kind } = task.facts as { kind: string };
  if (kind === 'verify' || kind === 'appraise') return { conclusion: 'for' };
  if (kind === 'exchange') return { heldOn: task.openedAt.toISOString().slice(0, 10) };
  return {};
}

const numberOf = (task: Task, mark: string): string =>
  `${((task.key.length * 7) % 90) + 10}/${task.openedAt.getUTCFullYear()}/${mark}`;

/** Most agree, some with comments, a few object or have nothing to say. */
function replyTo({ seed }: Office, task: Task): Words {
  const luck = chance(seed, task.caseId, task.key, 'answer');
  if (luck < 0.55) return { data: { answer: 'agree', comments: [] } };
  if (luck < 0.85)
    return {
      data: { answer: 'agree-with-comments', comments: ['1'] },
      texts: { '1': 'Đề nghị bổ sung nguồn lực cho hạ tầng giao thông.' },
    };
  if (luck < 0.92)
    return {
      data: { answer: 'object', comments: ['1'] },
      texts: { '1': 'Chỉ tiêu thu ngân sách chưa phù hợp với địa bàn.' },
    };
  return { data: { answer: 'nothing-to-say', comments: [] } };
}

/** Each open comment gets its acceptance or explanation. */
async function handleComments({ engine, seed }: Office, task: Task): Promise<Words[]> {
  const { comments } = await stateOf<ConsultationState>(engine, task.caseId);
  const open = Object.values(comments).filter((comment) => !comment.handling);
  return open.map(({ id }) => {
    const explained = chance(seed, task.caseId, id) < 0.4;
    return {
      data: { comment: id, handling: explained ? 'explained' : 'accepted' },
      texts: { answer: explained ? 'Giải trình: đã cân đối trong phương án.' : 'Tiếp thu, bổ sung vào dự thảo.' },
    };
  });
}

/** A comfortable majority of all deputies, a few against, a few absent. */
function ballot({ deputies }: Office): Data {
  const absent = Math.floor(deputies * 0.06);
  const against = Math.floor(deputies * 0.04);
  return { for: deputies - absent - against, against, abstained: 0 };
}
