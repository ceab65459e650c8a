import { DomainError } from '../../../domain/errors';
import { notFound } from '../../../domain/notFound';
import { Prisma } from '../../../prisma/generated/client';
import { uuidInPath } from '../../http/fields';
import { type Reply, routesOf } from '../../http/route';
import { invalid } from '../../http/validate';
import type { Services } from '../../services';
import { countPublic, isFirst } from '../attempts';
import { requireChangeable } from '../officers/rights';
import { endSessions } from '../session/open';
import { requireRecentProof } from '../session/proof';
import { FORM, formBody } from './formBody';
import { comeBack, goThere, linkView, type LinkView, subjectEntry, visit, waysIn } from './schema';
import { CAME_BACK, setSubject, theProvider, visited } from './visits';

const route = routesOf('Session');
const officerRoute = routesOf('Officers');

export const providerRoutes = [
  route.get('/session/ways', {
    summary: 'How one may sign in here beside password and passkey',
    access: 'public',
    answers: waysIn,
    handler: async ({ services: { provider } }) => ({
      body: { provider: provider ? { label: provider.label } : null },
    }),
  }),
  route.get('/session/provider', {
    summary: 'Go to the OpenID provider to sign in',
    access: 'public',
    counted: true,
    query: visit,
    answers: { 302: 'nothing' },
    refusals: ['not-found'],
    handler: async ({ query: { to, again }, services, req }) => {
      const provider = theProvider(services);
      const purpose = again && req.session.officerId ? 'again' : 'sign-in';
      try {
        return goTo(await visited(provider, req, { to, purpose }));
      } catch (err) {
        services.log.warn({ err }, 'the sign-in provider cannot be reached');
        return goTo('/?sign-in=failed');
      }
    },
  }),
  route.get('/session/provider/back', {
    summary: 'Come back from the OpenID provider; its redirect address',
    description: 'Leads to the page one came from, or to the sign-in with `sign-in=unknown` or `sign-in=failed`.',
    access: 'public',
    query: comeBack,
    answers: { 302: 'nothing' },
    refusals: ['not-found'],
    /** Each visit counts once. */
    handler: async ({ services, req }) => {
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
    },
  }),
  route.post('/session/provider/ended', {
    summary: 'The OpenID provider tells that its session has ended (back-channel logout)',
    description: 'As the provider sends it: `logout_token=…`. What rests on that session here ends.',
    access: 'public',
    upload: [FORM],
    answers: { 200: 'nothing' },
    refusals: ['not-found', 'bad-proof', 'media-type', 'too-large', 'too-many-requests'],
    handler: async ({ services, req }) => {
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
    },
  }),
  route.get('/session/provider/link', {
    summary: 'Whether the OpenID provider knows one',
    access: 'newcomer',
    answers: linkView,
    refusals: ['not-found'],
    handler: async ({ officer, services }) => linkOf(services, officer.id),
  }),
  route.post('/session/provider/link', {
    summary: 'Be known by the OpenID provider from now on: where to go for it',
    access: 'newcomer',
    answers: goThere,
    refusals: ['not-found', 'step-up-needed'],
    handler: async ({ services, req }) => {
      requireRecentProof(services, req);
      return { body: { address: await visited(theProvider(services), req, { to: '/account', purpose: 'link' }) } };
    },
  }),
  route.delete('/session/provider/link', {
    summary: 'Be known by the OpenID provider no more',
    access: 'newcomer',
    answers: 'nothing',
    refusals: ['not-found', 'step-up-needed'],
    handler: async ({ officer, services, req }) => {
      requireRecentProof(services, req);
      await setSubject(services, officer.id, officer.id, theProvider(services).issuer, null);
      return {};
    },
  }),
  officerRoute.get('/officers/:id/subject', {
    summary: 'Whether the OpenID provider knows an officer',
    access: 'admin-of-officer',
    params: uuidInPath,
    answers: linkView,
    handler: async ({ officer, params, services }) => {
      await requireChangeable(services, officer, params.id);
      return linkOf(services, params.id);
    },
  }),
  officerRoute.put('/officers/:id/subject', {
    summary: 'Enter as whom the OpenID provider knows an officer, or take that off',
    access: 'admin-of-officer',
    params: uuidInPath,
    body: subjectEntry,
    answers: 'nothing',
    refusals: ['step-up-needed'],
    /** Throws `invalid-input` for another officer's. */
    handler: async ({ officer, params, body: { subject }, services, req }) => {
      await requireChangeable(services, officer, params.id);
      requireRecentProof(services, req);
      const { issuer } = theProvider(services);
      await setSubject(services, officer.id, params.id, issuer, subject).catch((error: unknown) => {
        if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
        if (error.code === 'P2002') throw invalid('subject', 'đã là của cán bộ khác / is another officer’s');
        throw error.code === 'P2003' || error.code === 'P2025' ? notFound('officer') : error;
      });
      return {};
    },
  }),
];

const goTo = (Location: string): Reply<never> => ({ status: 302, headers: { Location } });

async function linkOf(services: Services, officerId: string): Promise<Reply<LinkView>> {
  const { label, issuer } = theProvider(services);
  const linked = await services.db.providerSubject.count({ where: { officerId, issuer } });
  return { body: { label, linked: linked > 0 } };
}
