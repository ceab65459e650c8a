import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, decodeJwt, type JWK, type JWTPayload, SignJWT } from 'jose';
import type Provider from 'oidc-provider';

export const CLIENT = { clientId: 'phoihop', clientSecret: 'a secret of the two, and of nobody else' };

/** What the provider can tell of how somebody signed in. */
const STRENGTHS = ['urn:two-factors', 'urn:password'];

/** A real OpenID provider whose people sign in without typing anything. */
export interface TestProvider {
  issuer: string;
  /** Who is at the keyboard there. */
  person: string;
  /** By what strength people sign in there (`acr`), and how many seconds ago they did. */
  acr: string | undefined;
  ago: number;
  /** What is wrong with the tokens that it gives out. */
  fault: ((claims: JWTPayload) => JWTPayload) | undefined;
  /** Signs by another key from now on. */
  rotate(): Promise<void>;
  /** A token as the provider signs them. */
  sign(claims: JWTPayload): Promise<string>;
  close(): Promise<void>;
}

interface Key {
  jwk: JWK & { kid: string };
  privateKey: CryptoKey;
}

/** `us`: where we are reached; `tls`: the certificate by which the provider is known, where it is to be by https. */
export async function startProvider(us: string, tls?: { cert: string; key: string }): Promise<TestProvider> {
  // It warns of all that a provider in use should have.
  console.warn = console.info = () => undefined;
  let provider: Provider;
  let key: Key;
  const answers = (req: IncomingMessage, res: ServerResponse) => void answer(req, res);
  const server = tls ? createSecureServer({ ...tls }, answers) : createServer(answers);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const one: TestProvider = {
    issuer,
    person: 'nobody',
    acr: undefined,
    ago: 0,
    fault: undefined,
    async rotate() {
      key = await newKey();
      provider = await providerOf(issuer, us, key, () => one.fault);
    },
    sign: (claims) => signedBy(key, { iss: issuer, aud: CLIENT.clientId, ...claims }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  async function answer(req: IncomingMessage, res: ServerResponse) {
    if (!req.url?.startsWith('/interaction/')) return provider.callback()(req, res);
    // Whoever is asked who they are says so, and consents.
    await provider.interactionFinished(req, res, {
      login: { accountId: one.person, ts: Math.floor(Date.now() / 1000) - one.ago, ...(one.acr && { acr: one.acr }) },
    });
  }
  await one.rotate();
  return one;
}

async function providerOf(issuer: string, us: string, key: Key, fault: () => TestProvider['fault']): Promise<Provider> {
  const { default: OidcProvider } = await import('oidc-provider');
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
        redirect_uris: [`${us}/api/session/provider/back`],
        post_logout_redirect_uris: [`${us}/`],
        backchannel_logout_uri: `${us}/api/session/provider/ended`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [key.jwk] },
    acrValues: STRENGTHS,
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_ctx: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
    loadExistingGrant: async (ctx: { oidc: { session: { accountId: string }; client: { clientId: string } } }) => {
      const { session, client } = ctx.oidc;
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    // By default nobody on the same machine is told of an end.
    fetch: (address: URL, options: RequestInit & { dispatcher?: unknown }) =>
      fetch(address, { ...options, dispatcher: undefined } as RequestInit),
    cookies: { keys: ['of this test'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  });
  provider.use(async (ctx, next) => {
    await next();
    const spoil = fault();
    if (spoil && ctx.path === '/token' && ctx.body?.id_token)
      ctx.body = { ...ctx.body, id_token: await signedBy(key, spoil(decodeJwt(ctx.body.id_token))) };
  });
  return provider;
}

let made = 0;

async function newKey(): Promise<Key> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: `key ${++made}`, alg: 'ES256', use: 'sig' };
  return { jwk, privateKey };
}

const signedBy = ({ jwk, privateKey }: Key, claims: JWTPayload): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: jwk.kid }).sign(privateKey);

/** A browser that goes where it is sent, between the provider and us. */
export class Wanderer {
  private readonly cookies = new Map<string, Map<string, string>>();

  /** Has one cookie of a server's. */
  put(origin: string, cookie: string): void {
    const [name = '', value = ''] = cookie.split(/=(.*)/);
    this.cookies.set(origin, new Map([[name, value]]));
  }

  /** Shares another's cookies of a server's. */
  take(other: Wanderer, origin: string): void {
    this.cookies.set(origin, other.cookies.get(origin) ?? new Map());
  }

  forget(origin: string): void {
    this.cookies.delete(origin);
  }

  /** Goes to an address and on to wherever it is sent; the last answer, and all addresses on the way. */
  async go(address: string, init: RequestInit = {}): Promise<{ response: Response; way: string[] }> {
    const way = [address];
    let response = await this.ask(address, init);
    while ([302, 303].includes(response.status) && way.length < 12) {
      way.push(new URL(response.headers.get('location') ?? '', way.at(-1)).href);
      response = await this.ask(way.at(-1)!, {});
    }
    return { response, way };
  }

  /** One request, with the cookies of its server. */
  async ask(address: string, init: RequestInit): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return response;
  }
}
