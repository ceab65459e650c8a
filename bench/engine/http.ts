import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Session {
  cookie: string;
  token: string;
}

interface Answer {
  status: number;
  body: unknown;
  cookie: string;
}

/** The API over HTTP with kept connections; lean, because it shares the machine with what it measures. */
export class Api {
  private readonly agent: Agent;

  constructor(
    private readonly port: number,
    callers: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: callers });
  }

  /** Returns once the API answers; `alive` throws when it never will. */
  async untilReady(alive: () => void): Promise<void> {
    for (;;) {
      alive();
      const answered = await this.send('GET', '/api/health').then(
        ({ status }) => status === 200,
        () => false,
      );
      if (answered) return;
      await sleep(100);
    }
  }

  async signIn(username: string, password: string): Promise<Session> {
    const { status, body, cookie } = await this.send('POST', '/api/session', { username, password });
    if (status !== 200) throw new Error(`Signing in: ${status} ${JSON.stringify(body)}`);
    return { cookie, token: (body as { csrfToken: string }).csrfToken };
  }

  /** Throws unless the answer has that status. */
  async post(session: Session, path: string, body: unknown, wanted: number): Promise<unknown> {
    const answer = await this.send('POST', path, body, session);
    if (answer.status !== wanted) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** What is there. Throws unless it is answered. */
  async get(session: Session, path: string): Promise<unknown> {
    const answer = await this.send('GET', path, undefined, session);
    if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  close(): void {
    this.agent.destroy();
  }

  private send(method: string, path: string, body?: unknown, session?: Session): Promise<Answer> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const headers: Record<string, string | number> = { 'Content-Length': Buffer.byteLength(text) };
    if (text) headers['Content-Type'] = 'application/json';
    if (session) Object.assign(headers, { Cookie: session.cookie, 'X-CSRF-Token': session.token });
    return new Promise((resolve, reject) => {
      const asking = request(
        { host: '127.0.0.1', port: this.port, method, path, headers, agent: this.agent },
        (response) => {
          void read(response).then(resolve, reject);
        },
      );
      asking.once('error', reject);
      asking.end(text);
    });
  }
}

async function read(response: IncomingMessage): Promise<Answer> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return { status: response.statusCode ?? 0, body: text ? JSON.parse(text) : null, cookie };
}
