import type { Request } from 'express';
import { DomainError } from '../../../domain/errors';
import { notFound } from '../../../domain/notFound';
import { Prisma, type PrismaClient } from '../../../prisma/generated/client';
import { officerOf } from '../../http/admit';
import type { Input, PublicInput, Reply } from '../../http/route';
import { invalid } from '../../http/validate';
import type { Services } from '../../services';
import { countPublic, isFirst } from '../attempts';
import { changeSigningIn } from '../changeSigningIn';
import { factorsOf } from '../factors/needed';
import { requireChangeable } from '../officers/rights';
import type { officerId } from '../officers/schema';
import { seal } from '../../../prisma/sealed';
import type { Asked } from '../session/data';
import { endSessions, openSession, renewSession } from '../session/open';
import { requireRecentProof } from '../session/proof';
import { formBody } from './formBody';
import type { Said, SignInProvider } from './provider';
import type { LinkView, subjectEntry, visit, WaysIn } from './schema';

/** An anonymous browser's session lives as long as its visit to the provider may. */
const VISIT_MS = 10 * 60_000;

/** Throws `not-found` where no provider is configured. */
function theProvider({ provider }: Services): SignInProvider {
  if (!provider) throw notFound('provider');
  return provider;
}

const goTo = (Location: string): Reply<never> => ({ status: 302, headers: { Location } });

export async function ways({ services: { provider } }: PublicInput): Promise<Reply<WaysIn>> {
  return { body: { provider: provider ? { label: provider.label } : null } };
}

/** Sends the browser to the provider. */
export async function begin({
  query: { to, again },
  services,
  req,
}: PublicInput<{ query: typeof visit }>): Promise<Reply<never>> {
  const provider = theProvider(services);
  const purpose = again && req.session.officerId ? 'again' : 'sign-in';
  try {
    return goTo(await visited(provider, req, { to, purpose }));
  } catch (err) {
    services.log.warn({ err }, 'the sign-in provider cannot be reached');
    return goTo('/?sign-in=failed');
  }
}

async function visited(provider: SignInProvider, req: Request, wish: Pick<Asked, 'to' | 'purpose'>): Promise<string> {
  const { address, asked } = await provider.begin(wish);
  req.session.asked = asked;
  if (!req.session.officerId) req.session.cookie.maxAge = VISIT_MS;
  return address;
}

/** Where to go so that the provider knows one from now on. */
export async function link({ services, req }: Input): Promise<Reply<{ address: string }>> {
  requireRecentProof(services, req);
  return { body: { address: await visited(theProvider(services), req, { to: '/account', purpose: 'link' }) } };
}

/** Whoever comes back from the provider; each visit counts once. */
export async function back({ services, req }: PublicInput): Promise<Reply<never>> {
  const provider = theProvider(services);
  const { asked } = req.session;
  delete req.session.asked;
  try {
    if (!asked) throw new Error('Nothing was asked of the provider in this session.');
    const said = await provider.finish(asked, new URL(req.originalUrl, 'http://us').searchParams.toString());
    return goTo(await CAME_BACK[asked.purpose](services, req, said, asked.to));
  } catch (err) {
    services.log.warn({ err }, 'nobody came back from the sign-in provider');
    return goTo('/?sign-in=failed');
  }
}

type CameBack = (services: Services, req: Request, said: Said, to: string) => Promise<string>;

const CAME_BACK: Record<Asked['purpose'], CameBack> = {
  'sign-in': async (services, req, said, to) => {
    const officer = await knownAs(services.db, said);
    // Behind `#` no server's log gets it: it is for the person to hand to the administrator.
    if (!officer?.active) return `/?sign-in=unknown#${encodeURIComponent(said.subject)}`;
    const provedAt = (await isProof(services, officer.id, said)) ? said.shownAt : 0;
    await openSession(services, req, officer, 'provider', { provider: kept(services, said), provedAt });
    return to;
  },
  link: async (services, req, { issuer, subject }, to) => {
    const officer = await officerOf(services, req.session);
    if (!officer) return '/?sign-in=failed';
    const taken = await knownAs(services.db, { issuer, subject });
    if (taken && taken.id !== officer.id) return '/account?linked=taken';
    await setSubject(services, officer.id, officer.id, issuer, subject);
    return to;
  },
  again: async (services, req, said, to) => {
    const officer = await officerOf(services, req.session);
    const known = await knownAs(services.db, said);
    if (!officer || known?.id !== officer.id) return '/?sign-in=failed';
    const proof = await isProof(services, officer.id, said);
    // What the session was opened by is not undone by a weaker way now.
    const strong = said.strong || req.session.provider?.strong === true;
    const provider = { ...kept(services, said), strong, ...(!proof && { weak: true as const }) };
    await renewSession(services, req, { provider, ...(proof && { provedAt: said.shownAt }) });
    return to;
  },
};

const kept = ({ config }: Services, { idToken, shownAt: _shownAt, ...said }: Said) => ({
  ...said,
  idToken: seal(idToken, said.subject, config.signingIn.secretsKey),
});

/**
 * Whether the provider's word is proof enough for what a signature rests on: where strengths are accepted, one of them;
 * else it is taken for as much as a password, which is not enough for who has more than that here.
 */
async function isProof(services: Services, officerId: string, { strong }: Said): Promise<boolean> {
  if (theProvider(services).namesStrength) return strong;
  const { code, passkey } = await factorsOf(services, officerId);
  return !code && !passkey;
}

async function knownAs(db: PrismaClient, { issuer, subject }: Pick<Said, 'issuer' | 'subject'>) {
  const where = { issuer_subject: { issuer, subject } };
  return (await db.providerSubject.findUnique({ where, include: { officer: true } }))?.officer;
}

/** As whom the provider knows an officer, in place of what was said before. Throws `not-found` where nothing was. */
async function setSubject(services: Services, by: string, officerId: string, issuer: string, subject: string | null) {
  const name = subject === null ? 'provider-unlinked' : 'provider-linked';
  await changeSigningIn(services, { by, of: officerId, name, data: { issuer } }, async (tx) => {
    const { count } = await tx.providerSubject.deleteMany({ where: { officerId, issuer } });
    if (subject === null && count === 0) throw notFound('link');
    if (subject !== null) await tx.providerSubject.create({ data: { issuer, subject, officerId, linkedBy: by } });
  });
}

export const showLink = ({ officer, services }: Input): Promise<Reply<LinkView>> => linkOf(services, officer.id);

async function linkOf(services: Services, officerId: string): Promise<Reply<LinkView>> {
  const { label, issuer } = theProvider(services);
  const linked = await services.db.providerSubject.count({ where: { officerId, issuer } });
  return { body: { label, linked: linked > 0 } };
}

export async function unlink({ officer, services, req }: Input): Promise<Reply<never>> {
  requireRecentProof(services, req);
  await setSubject(services, officer.id, officer.id, theProvider(services).issuer, null);
  return {};
}

/** For administrators. Throws `not-found` without a provider. */
export async function showSubject({
  officer,
  params,
  services,
}: Input<{ params: typeof officerId }>): Promise<Reply<LinkView>> {
  await requireChangeable(services, officer, params.id);
  return linkOf(services, params.id);
}

/** An administrator enters as whom the provider knows an officer. Throws `invalid-input` for another officer's. */
export async function enterSubject({
  officer,
  params,
  body: { subject },
  services,
  req,
}: Input<{ params: typeof officerId; body: typeof subjectEntry }>): Promise<Reply<never>> {
  await requireChangeable(services, officer, params.id);
  requireRecentProof(services, req);
  const { issuer } = theProvider(services);
  await setSubject(services, officer.id, params.id, issuer, subject).catch((error: unknown) => {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code === 'P2002') throw invalid('subject', 'đã là của cán bộ khác / is another officer’s');
    throw error.code === 'P2003' || error.code === 'P2025' ? notFound('officer') : error;
  });
  return {};
}

/** The provider tells that one of its sessions, or all of a person, have ended (back-channel logout). */
export async function ended({ services, req }: PublicInput): Promise<Reply<never>> {
  const provider = theProvider(services);
  const token = (await formBody(req)).get('logout_token') ?? '';
  const refuse = async (err: unknown): Promise<never> => {
    // The provider itself may tell of as many ends as there are.
    await countPublic(services.db, req.ip ?? '');
    services.log.warn({ err }, 'a logout token was refused');
    throw new DomainError('bad-proof');
  };
  const { jti, subject = null, sid = null } = await provider.readEnd(token).catch(refuse);
  if (!(await isFirst(services.db, provider.issuer, jti))) await refuse(new Error('The token came before.'));
  const rows = await services.db.$queryRaw<{ sid: string }[]>`
    SELECT sid FROM "session" WHERE sess -> 'provider' IS NOT NULL
    AND sess -> 'provider' ->> 'issuer' = ${provider.issuer}
    AND (${subject}::text IS NULL OR sess -> 'provider' ->> 'subject' = ${subject})
    AND (${sid}::text IS NULL OR sess -> 'provider' ->> 'sid' = ${sid})`;
  await endSessions(
    services,
    rows.map((row) => row.sid),
  );
  return {};
}
