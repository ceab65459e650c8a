import type { Procedure } from '../../domain/law/procedure';
import { loadDirectory } from '../../procedures/load';
import type { TestApi } from '../api/support/api';
import { type InboxTask, Office } from './office';

/** What an office lays down or states at a step, beside its documents; `wait` leaves the task lying. */
export type Doing = { name?: string; data?: object; texts?: Record<string, string> } | 'wait';
export type Script = (body: string, task: InboxTask) => Doing;

/** A text in two articles, where a script says no other. */
export const TEXT = [
  { id: 'dieu-1', title: 'Điều 1. Nội dung chung', text: 'Các tỉnh cùng phát triển hạ tầng kết nối.' },
  { id: 'dieu-2', title: 'Điều 2. Môi trường', text: 'Kinh tế đi trước, môi trường theo sau.' },
];

const ACTS = ['submit', 'sign', 'send-question', 'contribute', 'reply', 'handle', 'acknowledge', 'confirm-receipt'];

/** The offices of a region's coordination at their desks, each over HTTP. */
export class RegionOffices {
  private constructor(
    private readonly offices: Map<string, Office>,
    private readonly procedure: Procedure,
    private readonly caseId: string,
  ) {}

  static async open(api: TestApi, procedure: Procedure, caseId: string, on: string): Promise<RegionOffices> {
    const [unit = ''] = caseId.split('.');
    const directory = loadDirectory();
    const refs = procedure.steps.flatMap(({ by, to }) => [by, ...to]);
    const bodies = [...new Set(refs.flatMap((ref) => directory.resolve(ref, unit, on)))];
    const offices = await Promise.all(
      bodies.map(async (body) => [body, await Office.open(api, body, procedure)] as const),
    );
    return new RegionOffices(new Map(offices), procedure, caseId);
  }

  of(body: string): Office {
    return this.offices.get(body) as Office;
  }

  /** Everyone does what stands in their inbox of this case, as the script says; how many acts that were. */
  async work(script: Script): Promise<number> {
    let done = 0;
    for (const office of this.offices.values()) {
      const tasks = (await office.inbox()).filter(({ caseId }) => caseId.startsWith(this.caseId));
      for (const task of tasks) done += await this.doTask(office, task, script(office.body, task));
    }
    return done;
  }

  private async doTask(office: Office, task: InboxTask, doing: Doing): Promise<number> {
    const name = doing === 'wait' ? undefined : (doing.name ?? ACTS.find((act) => task.acts.includes(act)));
    if (doing === 'wait' || !name) return 0;
    if (name === 'handle') return this.handle(office, task);
    const data = { ...(await this.usual(office, task, name)), ...doing.data };
    const { status, body } = await office.act(task.caseId, name, data, doing.texts);
    if (status !== 201)
      throw new Error(`${office.body} ${name} ${task.caseId} ${task.step}: ${status} ${JSON.stringify(body)}`);
    return 1;
  }

  private async usual(office: Office, task: InboxTask, name: string): Promise<object> {
    if (name === 'reply') return this.agreeing(office, task);
    if (name === 'send-question') return office.question(task);
    if (name === 'confirm-receipt') return { duty: (task.facts as { duty: string }).duty };
    if (name === 'acknowledge' || name === 'return') return { step: task.step };
    const law = this.procedure.steps.find(({ id }) => id === task.step);
    const wanted = (law?.produces ?? []).filter(({ required }) => required);
    const documents = await Promise.all(
      wanted.map(async ({ type }) => ({ type, ...(await office.upload(task.caseId, task.step, type)) })),
    );
    if (name === 'contribute') return { duty: task.key, documents };
    const articles = law?.carries === 'articles' && name === 'submit' && (await this.textOf(office, task));
    return { step: task.step, documents, ...(articles && { articles }) };
  }

  /** The text; where somebody may be named, one article is an action of the first of them with the last. */
  private async textOf(office: Office, { caseId, step }: InboxTask): Promise<object[]> {
    const { body } = await office.get(`/api/cases/${caseId}/steps/${step}`);
    const to = (body.to as { id: string }[]).map(({ id }) => id);
    const [first, ...rest] = TEXT;
    const action = { body: to[0], with: to.slice(-1), by: '2027-12-31' };
    return to.length > 0 ? [{ ...first, action }, ...rest] : TEXT;
  }

  /** To the whole, or to each article of a text. */
  private async agreeing(office: Office, { caseId }: InboxTask): Promise<object> {
    const { body } = await office.get(`/api/consultations/${caseId}`, { limit: 1 });
    const positions = (body.articles as { id: string }[]).map(({ id }) => ({ article: id, position: 'agree' }));
    return { answer: 'agree', ...(positions.length > 0 && { positions }) };
  }

  private async handle(office: Office, { caseId }: InboxTask): Promise<number> {
    const { body } = await office.get(`/api/consultations/${caseId}/comments`, { limit: 200 });
    const open = (body.items as { id: string; handling: string | null }[]).filter(({ handling }) => !handling);
    for (const { id } of open)
      await office.act(caseId, 'handle', { comment: id, handling: 'explained' }, { answer: 'Giải trình.' });
    return open.length;
  }
}
