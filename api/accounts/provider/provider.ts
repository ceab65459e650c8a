import type { Configuration } from 'openid-client';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import type { Asked } from '../session/data';
import type { ProviderSettings } from '../settings';

/** Whom the provider says somebody is: its own word for the person, and for its session. */
export interface Said {
  issuer: string;
  subject: string;
  sid?: string;
  idToken: string;
  /** Whether it names a strength of theirs that the settings accept. */
  strong: boolean;
  /** When they showed there who they are (ms); where it doesn't say, it is taken for long ago. */
  shownAt: number;
}

/** What ends at the provider: one session of its own, or all of a person; `jti`: the token's own name, told once. */
export type Ended = { jti: string; subject?: string; sid?: string };

/** The OpenID provider at which officers sign in, by what it says of itself. */
export interface SignInProvider {
  label: string;
  issuer: string;
  /** Whether the settings say which strengths are accepted. */
  namesStrength: boolean;
  /** Where to go, and what the answer is known by. Throws where it can't be reached. */
  begin(wish: Pick<Asked, 'to' | 'purpose'>): Promise<{ address: string; asked: Asked }>;
  /** Who came back. Throws for whatever isn't the answer to what was asked. */
  finish(asked: Asked, query: string): Promise<Said>;
  /** Where to sign out there, if it has such a place. */
  endAddress(idToken: string): Promise<string | undefined>;
  /** What a logout token ends. Throws for one that isn't the provider's, or isn't for us. */
  readEnd(token: string): Promise<Ended>;
}

/** For so long a visit to the provider may take. */
const PATIENCE_MS = 10 * 60_000;
/** For so long what the provider says of itself is taken for true. */
const KNOWN_MS = 3_600_000;
/** Clocks may differ by so much, in seconds. */
const TOLERANCE = 30;
/** For `again`: how long ago somebody may have shown there who they are, in seconds. */
const AGAIN = 300;
/** For signing in: as long as a session lasts at the longest, in seconds. */
const SIGN_IN = 12 * 3600;
/** By keys of the provider's alone: never by the secret that we share with it. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout';

/** Where the provider sends people back to; it is registered there. */
const BACK = '/api/session/provider/back';

interface Known {
  config: Configuration;
  /** Of new tokens, which came from the provider itself: a key that isn't known is looked for at once. */
  keys: JWTVerifyGetKey;
  /** Of tokens that anybody may send: looked for once in a while. */
  publicKeys: JWTVerifyGetKey;
}

/** OpenID Connect by discovery: authorization code with PKCE, state and nonce. It is asked once somebody uses it. */
export function signInProvider(settings: ProviderSettings, publicUrl: string): SignInProvider {
  const { issuer, clientId, label, strong } = settings;
  const redirect = new URL(BACK, publicUrl).href;
  const known = knownFor(settings);
  const checks = { issuer, audience: clientId, algorithms: ALGORITHMS, clockTolerance: TOLERANCE };
  return {
    label,
    issuer,
    namesStrength: strong.acr.length + strong.amr.length > 0,
    async begin({ to, purpose }) {
      const { randomState, randomNonce, randomPKCECodeVerifier, ...library } = await import('openid-client');
      const { config } = await known();
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
      const address = library.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await library.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(strong.acr.length > 0 && { acr_values: strong.acr.join(' ') }),
        // With it the answer says when somebody last showed there who they are.
        max_age: String(purpose === 'again' ? AGAIN : SIGN_IN),
        ...(purpose === 'again' && { prompt: 'login' }),
      });
      return {
        address: address.href,
        asked: { state, nonce, verifier, until: Date.now() + PATIENCE_MS, to, purpose },
      };
    },
    async finish({ state, nonce, verifier, until, purpose }, query) {
      if (until < Date.now()) throw new Error('The visit to the provider took too long.');
      const [{ authorizationCodeGrant }, { jwtVerify }] = [await import('openid-client'), await import('jose')];
      const { config, keys } = await known();
      const tokens = await authorizationCodeGrant(config, new URL(`${redirect}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        ...(purpose === 'again' && { maxAge: AGAIN }),
      });
      const idToken = tokens.id_token!;
      const { payload } = await jwtVerify(idToken, keys, checks);
      const sid = typeof payload.sid === 'string' ? { sid: payload.sid } : {};
      const shownAt = typeof payload.auth_time === 'number' ? Math.min(payload.auth_time * 1000, Date.now()) : 0;
      return { issuer, subject: payload.sub!, ...sid, idToken, strong: isStrong(payload, strong), shownAt };
    },
    async endAddress(idToken) {
      const { buildEndSessionUrl } = await import('openid-client');
      const { config } = await known();
      if (!config.serverMetadata().end_session_endpoint) return undefined;
      const back = new URL('/', publicUrl).href;
      return buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: back }).href;
    },
    async readEnd(token) {
      const { jwtVerify } = await import('jose');
      const { payload } = await jwtVerify(token, (await known()).publicKeys, { ...checks, maxTokenAge: '2 minutes' });
      const { jti, sub: subject, sid, nonce, events } = payload;
      const tells = typeof events === 'object' && events !== null && LOGOUT in events;
      if (!tells || !jti || nonce !== undefined || (subject === undefined && typeof sid !== 'string'))
        throw new Error('Not a logout token.');
      return { jti, ...(subject !== undefined && { subject }), ...(typeof sid === 'string' && { sid }) };
    },
  };
}

/** Whether a token names a way of signing in that is accepted (OpenID Connect Core 1.0, 2: `acr`, `amr`). */
function isStrong({ acr, amr }: JWTPayload, accepted: ProviderSettings['strong']): boolean {
  const ways: unknown[] = Array.isArray(amr) ? amr : [];
  return accepted.acr.some((one) => one === acr) || accepted.amr.some((one) => ways.includes(one));
}

/** What the provider says of itself, asked again from time to time; a failure isn't kept. */
function knownFor(settings: ProviderSettings): () => Promise<Known> {
  let known: Promise<Known> | undefined;
  let at = 0;
  return () => {
    if (known && Date.now() - at < KNOWN_MS) return known;
    at = Date.now();
    known = discovered(settings);
    known.catch(() => (known = undefined));
    return known;
  };
}

async function discovered({ issuer, clientId, clientSecret: secret, trust }: ProviderSettings): Promise<Known> {
  const [library, { createRemoteJWKSet, customFetch }] = [await import('openid-client'), await import('jose')];
  const { protocol, hostname } = new URL(issuer);
  // Without https only on this very machine, where tests have their provider.
  const open = protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);
  const ask = trust && (async (url: string, init: object) => fetch(url, { ...init, ...(await trust()) }));
  const config = await library.discovery(
    new URL(issuer),
    clientId,
    { [library.clockTolerance]: TOLERANCE },
    secret === undefined ? library.None() : library.ClientSecretPost(secret),
    { execute: open ? [library.allowInsecureRequests] : [], ...(ask && { [library.customFetch]: ask }) },
  );
  const address = new URL(config.serverMetadata().jwks_uri ?? '');
  if (!open && address.protocol !== 'https:') throw new Error('The provider gives its keys out in the clear.');
  const by = ask && { [customFetch]: ask };
  return {
    config,
    keys: createRemoteJWKSet(address, { cooldownDuration: 0, ...by }),
    publicKeys: createRemoteJWKSet(address, by),
  };
}
