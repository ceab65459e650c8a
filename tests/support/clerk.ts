import { setTimeout as sleep } from 'node:timers/promises';

/** What the API says of an act: its place in the register, where it has one, and the refusal, where it was refused. */
export interface ActAnswer {
  status: number;
  act?: { id: string; seq: number } | undefined;
  code?: string | undefined;
}

/** An act as it is asked for. */
export interface AskedAct {
  name: string;
  body: string;
  data: object;
  texts?: Record<string, string>;
}

/** How long one goes on asking, in ms, and how long between two times. */
const PATIENCE_MS = 300_000;
const AGAIN_MS = 200;

/** A client as a browser is: signs in, and sends again, under the same key, until it has an answer. */
export class Clerk {
  private headers: Record<string, string> = { 'Content-Type': 'application/json' };

  constructor(
    private readonly url: string,
    private readonly username: string,
    private readonly password: string,
    /** What to add where nothing came through. */
    private readonly more: () => string = () => '',
  ) {}

  async signIn(): Promise<void> {
    await this.persist('sign in', async () => {
      const { username, password } = this;
      const response = await this.call('POST', '/api/session', { username, password });
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      this.headers.Cookie = String(response.headers.get('set-cookie')).split(';')[0] as string;
      this.headers['X-CSRF-Token'] = ((await response.json()) as { csrfToken: string }).csrfToken;
    });
  }

  /** Lodges an act until it is answered for good: accepted or refused. Throws where no answer comes within minutes. */
  lodge(caseId: string, act: AskedAct, key: string): Promise<ActAnswer> {
    return this.post(`/api/cases/${caseId}/acts`, act, key);
  }

  /** Asks for something until it is done or refused. */
  post(path: string, body: object, key: string): Promise<ActAnswer> {
    return this.persist(`${path} ${JSON.stringify(body)}`, async () => {
      const response = await this.call('POST', path, body, { 'Idempotency-Key': key });
      if (response.status === 401) await this.signIn();
      if (response.status >= 500 || [401, 429].includes(response.status))
        throw new Error(`${response.status} ${await response.text()}`);
      // On record and not settled: repeated, as impatient people do.
      if (response.status === 202) throw new Error('not settled yet');
      const { act, code } = (await response.json()) as Omit<ActAnswer, 'status'>;
      return { status: response.status, act, code };
    });
  }

  private call(method: string, path: string, body: object, more: Record<string, string> = {}): Promise<Response> {
    const headers = { ...this.headers, ...more };
    const signal = AbortSignal.timeout(15_000);
    return fetch(`${this.url}${path}`, { method, headers, body: JSON.stringify(body), signal });
  }

  private async persist<T>(what: string, attempt: () => Promise<T>): Promise<T> {
    const failures: string[] = [];
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(AGAIN_MS)) {
      try {
        return await attempt();
      } catch (error) {
        failures.push(String(error));
      }
    }
    throw new Error(`${what} never came through: ${failures.slice(-3).join('; ')}\n${this.more()}`);
  }
}
