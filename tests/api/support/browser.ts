import type { Server } from 'node:http';
import request, { type Agent, type Method, type Response, type Test } from 'supertest';

/** A browser: keeps the cookie, repeats the session's token. */
export class Browser {
  readonly agent: Agent;
  token = '';
  /** The session's cookie, for requests that go past the agent. */
  cookie = '';

  constructor(server: Server) {
    this.agent = request.agent(server);
  }

  async signIn(username: string, password: string): Promise<Response> {
    const response = await this.call('post', '/api/session').send({ username, password });
    if (response.status !== 200) return response;
    this.token = response.body.csrfToken;
    this.cookie = String(response.headers['set-cookie']).split(';')[0] ?? '';
    return response;
  }

  get(path: string, query: Record<string, string | number | undefined> = {}): Test {
    return this.call('get', path).query(query);
  }

  post(path: string, body?: object): Test {
    return this.call('post', path).send(body);
  }

  patch(path: string, body: object): Test {
    return this.call('patch', path).send(body);
  }

  put(path: string, body: object): Test {
    return this.call('put', path).send(body);
  }

  delete(path: string): Test {
    return this.call('delete', path);
  }

  /** A file that the body named brings in. */
  upload({ body, ...query }: Record<string, string | undefined>, mediaType: string, bytes: Buffer): Test {
    return this.call('post', '/api/documents')
      .query({ byBody: body, ...query })
      .type(mediaType)
      .send(bytes);
  }

  putFile(path: string, mediaType: string, bytes: Buffer): Test {
    return this.call('put', path).type(mediaType).send(bytes);
  }

  /** A file sent to an address of its own. */
  postFile(path: string, mediaType: string, bytes: Buffer): Test {
    return this.call('post', path).type(mediaType).send(bytes);
  }

  /** A file's bytes, whatever its type; of a refusal the text. */
  bytes(test: Test): Test {
    return test.buffer(true).parse((res, done) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => done(null, Buffer.concat(parts)));
    });
  }

  private call(method: Method, path: string): Test {
    const headers: Record<string, string> = { 'Accept-Language': 'en' };
    if (this.token) headers['X-CSRF-Token'] = this.token;
    return this.agent[method](path).set(headers);
  }
}
