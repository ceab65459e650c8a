import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vnDateOf } from '../domain/calendar/dates';
import type { Data } from '../domain/case/entry';
import type { ConsultationState } from '../domain/consultation/state';
import type { Step } from '../domain/law/procedure';
import { proposedQuestion } from '../domain/planCycle/question';
import { type CycleState, stepLaw } from '../domain/planCycle/state';
import type { Task } from '../prisma/generated/client';
import type { ActToLodge } from '../register/lodge';
import { chance } from './chance';
import type { Office } from './office';
import { decideFindings, overObjections, statedFor, type Words } from './stated';

type Doing = (office: Office, task: Task, now: string) => Promise<Signed[]>;

/** Words that another act, or another seat than the one that signs, comes with. */
interface Signed extends Words {
  as?: { name: string; role: 'head' | 'officer' };
}

/** What an officer does for each act that a task may ask for. */
const DOINGS: Record<string, Doing> = {
  submit: async (office, task) => {
    const { data, texts } = await statedFor(office, task, lawOf(office, task));
    return [{ data: { step: task.step, documents: await products(office, task), ...detailsOf(task), ...data }, texts }];
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
  reply: async (office, task) => [replyTo(office, task)],
  handle: handleComments,
  'file-report': async (office, task) => [
    { data: { item: task.step, document: await written(office, task, 'verification-report'), conclusion: 'for' } },
  ],
  'add-dossier': async (office, task) => [
    { data: { item: task.step, documents: [await written(office, task, 'dossier')] } },
  ],
  'open-session': async () => [{ data: {} }],
  vote: async (office, task) => [{ data: { item: task.step, ...ballot(office) } }],
  'number-resolution': async (office, task) => {
    const { id, sha256 } = await written(office, task, 'resolution');
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
export async function actsFor(office: Office, task: Task, now: string): Promise<ActToLodge[]> {
  const onlyReads = task.acts.includes('seen') && office.silent.includes(task.body);
  const name = onlyReads ? 'seen' : task.acts.find((act) => act in DOINGS && !['attendance', 'seen'].includes(act));
  if (!name || isAgenda(task)) return [];
  const doings = await (DOINGS[name] as Doing)(office, task, now);
  return doings.map(({ data, texts, as }) => ({
    id: randomUUID(),
    caseId: task.caseId,
    name: as?.name ?? name,
    by: { body: task.body, officer: 'rehearsal', role: as?.role ?? 'head' },
    data,
    ...(texts && { texts }),
  }));
}

/** The agenda is made when the session is convened. */
const isAgenda = (task: Task): boolean => task.key === 'agenda';

const lawOf = ({ procedure }: Pick<Office, 'procedure'>, task: Task): Step | undefined =>
  procedure?.steps.find((step) => step.id === task.step);

/** An officer draws up what is asked, as it is proposed; the head signs and sends it. */
async function questionOf({ engine }: Office, { caseId, step }: Task, now: string): Promise<Signed[]> {
  const view = await engine.reader.read<CycleState>(caseId);
  const state = view?.file.state as CycleState;
  const law = stepLaw(state, step) as Step;
  const on = vnDateOf(now);
  const resolved = engine.directory.resolveAll(law.to, state.opening.unit, on);
  const data = { step, ...proposedQuestion(state, law, resolved, on), resolved } as unknown as Data;
  return [
    { data, as: { name: 'propose-question', role: 'officer' } },
    { data, as: { name: 'send-question', role: 'head' } },
  ];
}

async function products(
  { procedure, ...office }: Office,
  task: Task,
): Promise<{ id: string; type: string; sha256: string }[]> {
  const required = (lawOf({ procedure }, task)?.produces ?? []).filter((product) => product.required);
  return Promise.all(
    required.map(async (product) => ({
      type: product.type,
      ...(await written({ procedure, ...office }, task, product.type)),
    })),
  );
}

/** A real document of a few lines, stored like any other. */
async function written(
  { engine, documents, dataDir }: Office,
  task: Task,
  type: string,
): Promise<{ id: string; sha256: string }> {
  const content = `DIỄN TẬP / REHEARSAL\n${type}\n${task.caseId} – ${task.step}\n`;
  const sha256 = createHash('sha256').update(content).digest('hex');
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, `draft-${randomUUID()}.txt`);
  writeFileSync(file, content);
  await documents.put(file, sha256);
  const id = randomUUID();
  await engine.db.document.create({
    data: {
      id,
      series: id,
      version: 1,
      caseId: task.caseId,
      step: task.step,
      type,
      title: `${type} (diễn tập)`,
      filename: `${type}.txt`,
      mediaType: 'text/plain',
      size: Buffer.byteLength(content),
      sha256,
      byOfficer: 'rehearsal',
      byBody: task.body,
    },
  });
  return { id, sha256 };
}

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
  const view = await engine.reader.read<ConsultationState>(task.caseId);
  const open = Object.values(view?.file.state?.comments ?? {}).filter((comment) => !comment.handling);
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
