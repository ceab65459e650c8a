/** The part of supertest that we use; it carries no types of its own. */
declare module 'supertest' {
  import type { Server } from 'node:http';

  export interface Response {
    status: number;
    // oxlint-disable-next-line typescript/no-explicit-any -- what a test expects of a body, it says itself
    body: any;
    text: string;
    headers: Record<string, string>;
  }

  export interface Test extends Promise<Response> {
    set(headers: Record<string, string>): Test;
    query(values: Record<string, string | number | undefined>): Test;
    send(body?: string | object): Test;
    type(mediaType: string): Test;
    buffer(whole: boolean): Test;
    parse(read: (response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void) => void): Test;
    expect(status: number): Test;
  }

  export type Method = 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';
  export type Agent = Record<Method, (path: string) => Test>;

  function request(server: Server): Agent;
  namespace request {
    function agent(server: Server): Agent;
  }
  export default request;
}

/** An S3-compatible server for tests; it carries no types either. */
declare module 's3rver' {
  import type { AddressInfo } from 'node:net';

  export default class S3rver {
    constructor(options: object);
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
}

declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Context {
    path: string;
    body?: { id_token?: string };
  }

  export default class Provider {
    constructor(issuer: string, configuration: object);
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
    use(middleware: (ctx: Context, next: () => Promise<void>) => Promise<void>): void;
    interactionFinished(req: IncomingMessage, res: ServerResponse, result: object): Promise<void>;
    readonly Grant: new (of: {
      accountId: string;
      clientId: string;
    }) => {
      addOIDCScope(scope: string): void;
      save(): Promise<string>;
    };
  }
}
