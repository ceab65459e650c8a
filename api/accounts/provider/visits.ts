import type { Request } from 'express';
import { notFound } from '../../../domain/notFound';
import type { PrismaClient } from '../../../prisma/generated/client';
import { seal } from '../../../prisma/sealed';
import { officerOf } from '../../http/admit';
import type { Services } from '../../services';
import { changeSigningIn } from '../changeSigningIn';
import { factorsOf } from '../factors/needed';
import type { Asked } from '../session/data';
import { openSession, renewSession } from '../session/open';
import type { Said, SignInProvider } from './provider';

/** An anonymous browser's session lives as long as its visit to the provider may. */
const VISIT_MS = 10 * 60_000;

/** Throws `not-found` where no provider is configured. */
export function theProvider({ provider }: Services): SignInProvider {
  if (!provider) throw notFound('provider');
  return provider;
}

export async function visited(
  provider: SignInProvider,
  req: Request,
  wish: Pick<Asked, 'to' | 'purpose'>,
): Promise<string> {
  const { address, asked } = await provider.begin(wish);
  req.session.asked = asked;
  if (!req.session.officerId) req.session.cookie.maxAge = VISIT_MS;
  return address;
}

type CameBack = (services: Services, req: Request, said: Said, to: string) => Promise<string>;

export const CAME_BACK: Record<Asked['purpose'], CameBack> = {
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
export async function setSubject(
  services: Services,
  by: string,
  officerId: string,
  issuer: string,
  subject: string | null,
) {
  const name = subject === null ? 'provider-unlinked' : 'provider-linked';
  await changeSigningIn(services, { by, of: officerId, name, data: { issuer } }, async (tx) => {
    const { count } = await tx.providerSubject.deleteMany({ where: { officerId, issuer } });
    if (subject === null && count === 0) throw notFound('link');
    if (subject !== null) await tx.providerSubject.create({ data: { issuer, subject, officerId, linkedBy: by } });
  });
}
