import { createHash } from 'node:crypto';
import type { Response } from 'supertest';
import type { Procedure } from '../../domain/law/procedure';
import { Browser } from '../api/support/browser';
import { officer, PASSWORD, signedIn } from '../api/support/people';
import type { TestApi } from '../api/support/api';

/** A row of the inbox, as the API gives it. */
export interface InboxTask {
  caseId: string;
  key: string;
  step: string;
  acts: string[];
  dueOn: string | null;
  facts: { kind?: string; comments?: number; inSession?: boolean };
}

type Words = { data: object; texts?: Record<string, string> };

/** An office at its desk: signs in, reads its inbox, does what stands there; all of it over HTTP. */
export class Office {
  private constructor(
    readonly body: string,
    private readonly browser: Browser,
    private readonly procedure: Procedure,
  ) {}

  static async open(api: TestApi, body: string, procedure: Procedure): Promise<Office> {
    return new Office(body, await signedIn(api, `head.${body}`.toLowerCase(), [{ body, role: 'head' }]), procedure);
  }

  get(path: string, query = {}): Promise<Response> {
    return this.browser.get(path, query).then((response) => response);
  }

  post(path: string, body: object): Promise<Response> {
    return this.browser.post(path, { body: this.body, ...body }).then((response) => response);
  }

  async inbox(): Promise<InboxTask[]> {
    const { status, body } = await this.get('/api/inbox', { limit: 200 });
    if (status !== 200) throw new Error(`inbox of ${this.body}: ${status} ${JSON.stringify(body)}`);
    return body.items as InboxTask[];
  }

  act(caseId: string, name: string, data: object, texts?: Record<string, string>): Promise<Response> {
    return this.post(`/api/cases/${caseId}/acts`, { name, data, ...(texts && { texts }) });
  }

  /** Does every task of the inbox that the office can do by itself; returns how many. */
  async work(): Promise<number> {
    let done = 0;
    for (const task of await this.inbox()) done += await this.doTask(task);
    return done;
  }

  private async doTask(task: InboxTask): Promise<number> {
    const name = ['submit', 'sign', 'send-question', 'reply', 'handle', 'acknowledge'].find((act) =>
      task.acts.includes(act),
    );
    const words = name ? await this.wordsFor(name, task) : [];
    for (const { data, texts } of words) {
      const response = await this.act(task.caseId, name as string, data, texts);
      if (response.status !== 201)
        throw new Error(`${this.body} ${name} ${task.step}: ${response.status} ${JSON.stringify(response.body)}`);
    }
    return words.length;
  }

  private async wordsFor(name: string, task: InboxTask): Promise<Words[]> {
    const { step } = task;
    switch (name) {
      case 'submit':
        return [
          {
            data: {
              step,
              documents: await this.products(task),
              ...(task.facts.kind === 'verify' && { conclusion: 'for' }),
            },
          },
        ];
      case 'sign':
        return [{ data: { step, number: '12/QĐ', documents: await this.products(task) } }];
      case 'send-question':
        return [{ data: await this.question(task) }];
      case 'reply':
        return [this.reply()];
      case 'handle':
        return this.handlings(task.caseId);
      default:
        return [{ data: { step } }];
    }
  }

  /** A third of the offices have a comment to make. */
  private reply(): Words {
    const luck = createHash('sha256').update(this.body).digest()[0] as number;
    if (luck % 3) return { data: { answer: 'agree' } };
    return {
      data: { answer: 'agree-with-comments', comments: ['1'] },
      texts: { '1': `Ý kiến của ${this.body}: bổ sung nguồn vốn.` },
    };
  }

  private async handlings(consultation: string): Promise<Words[]> {
    const { body } = await this.get(`/api/consultations/${consultation}/comments`, { limit: 200 });
    const open = (body.items as { id: string; handling: string | null }[]).filter(({ handling }) => !handling);
    return open.map(({ id }) => ({ data: { comment: id, handling: 'accepted' }, texts: { answer: 'Tiếp thu.' } }));
  }

  /** What the step asks, as the API proposes it. */
  async question({ caseId, step }: InboxTask): Promise<object> {
    const { body } = await this.get(`/api/cases/${caseId}/steps/${step}/question`);
    return { step, ...body.proposal };
  }

  private products({ caseId, step }: InboxTask) {
    const law = this.procedure.steps.find((one) => one.id === step);
    const required = (law?.produces ?? []).filter((product) => product.required);
    return Promise.all(required.map(async ({ type }) => ({ type, ...(await this.upload(caseId, step, type)) })));
  }

  /** Uploads a document and returns what an act refers to it by. */
  async upload(caseId: string, step: string, type: string): Promise<{ id: string; sha256: string }> {
    const query = { body: this.body, caseId, step, type, title: `${type} 2027`, filename: `${type}.txt` };
    const { status, body } = await this.browser.upload(
      query,
      'text/plain',
      Buffer.from(`${type} – ${caseId}\nNội dung.\n`),
    );
    if (status !== 201) throw new Error(`upload ${type}: ${status} ${JSON.stringify(body)}`);
    return { id: body.id, sha256: body.sha256 };
  }
}

/** An administrator who is signed in. */
export async function administrator(api: TestApi): Promise<Browser> {
  await officer(api, 'chief', [], { admin: true });
  const browser = new Browser(api.server);
  await browser.signIn('chief', PASSWORD);
  return browser;
}
