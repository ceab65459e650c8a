import { DomainError } from '../../../domain/errors';
import { notFound } from '../../../domain/notFound';
import type { Prisma } from '../../../prisma/generated/client';
import { uuidInPath } from '../../http/fields';
import { type Reply, routesOf } from '../../http/route';
import type { Services } from '../../services';
import { changeSigningIn } from '../changeSigningIn';
import { requireChangeable } from '../officers/rights';
import { attempt, requireRecentProof } from '../session/proof';
import { browserOptions } from '../session/schema';
import { beginCodes, codeCounts, makeRecoveryCodes } from './codes';
import { isNeeded } from './needed';
import { madePasskey, optionsToAdd } from './passkeys';
import {
  factorAdded,
  type FactorAdded,
  factorsView,
  firstCode,
  newCodes,
  newPasskey,
  passkeyId,
  recoveryCodes,
} from './schema';

const route = routesOf('Session');
const officerRoute = routesOf('Officers');

export const factorRoutes = [
  route.get('/session/factors', {
    summary: 'What one has beside the password: codes, passkeys, recovery codes',
    access: 'newcomer',
    answers: factorsView,
    handler: async ({ officer, services }) => {
      const where = { officerId: officer.id };
      const [totp, passkeys, recoveryLeft] = await Promise.all([
        services.db.totp.findUnique({ where }),
        services.db.passkey.findMany({ where, orderBy: { createdAt: 'asc' } }),
        services.db.recoveryCode.count({ where }),
      ]);
      const needed = await isNeeded(services, officer);
      return { body: { codes: totp?.confirmedAt != null, passkeys, recoveryLeft, needed } };
    },
  }),
  route.post('/session/factors/codes', {
    summary: 'Begin to have one-time codes on a phone',
    description: 'They count once the first code was shown. `not-permitted` while there are codes already.',
    access: 'newcomer',
    answers: newCodes,
    refusals: ['step-up-needed', 'not-permitted'],
    /** Codes for a phone, which count once the first was shown. */
    handler: async ({ officer, services, req }) => {
      requireRecentProof(services, req);
      const held = await services.db.totp.count({ where: { officerId: officer.id, confirmedAt: { not: null } } });
      // Whoever has codes takes them away first, so that a begun change never leaves an account without.
      if (held > 0) throw new DomainError('not-permitted');
      return { body: await beginCodes(services, officer) };
    },
  }),
  route.put('/session/factors/codes', {
    summary: 'Show the first code; with the first factor come recovery codes',
    access: 'newcomer',
    body: firstCode,
    answers: factorAdded,
    refusals: ['step-up-needed', 'bad-proof', 'too-many-requests'],
    handler: async ({ officer, body, services, req }) => {
      requireRecentProof(services, req);
      await attempt(services, officer.username, req, async () => {
        if (!(await codeCounts(services, officer.id, body.code, false))) throw new DomainError('bad-proof');
      });
      return added(services, officer.id, 'code', (tx) =>
        tx.totp.update({ where: { officerId: officer.id }, data: { confirmedAt: new Date() } }),
      );
    },
  }),
  route.delete('/session/factors/codes', {
    summary: 'Take one’s codes away',
    access: 'newcomer',
    answers: 'nothing',
    refusals: ['step-up-needed'],
    handler: async ({ officer, services, req }) => {
      requireRecentProof(services, req);
      const mine = { where: { officerId: officer.id } };
      return removed(services, officer.id, 'code', (tx) => tx.totp.deleteMany(mine));
    },
  }),
  route.post('/session/factors/passkeys/options', {
    summary: 'What the browser is to make a passkey from, within five minutes',
    access: 'newcomer',
    answers: browserOptions,
    refusals: ['step-up-needed'],
    handler: async ({ officer, services, req }) => {
      requireRecentProof(services, req);
      return { body: { options: { ...(await optionsToAdd(services, req, officer)) } } };
    },
  }),
  route.post('/session/factors/passkeys', {
    summary: 'Add the passkey that the browser made; with the first factor come recovery codes',
    access: 'newcomer',
    body: newPasskey,
    answers: { 201: factorAdded },
    refusals: ['step-up-needed', 'bad-proof'],
    handler: async ({ officer, body, services, req }) => {
      requireRecentProof(services, req);
      const { id, publicKey, counter, transports = [] } = await madePasskey(services, req, body.passkey);
      return added(services, officer.id, 'passkey', (tx) =>
        tx.passkey.create({ data: { id, officerId: officer.id, publicKey, counter, transports, name: body.name } }),
      );
    },
  }),
  route.delete('/session/factors/passkeys/:id', {
    summary: 'Take a passkey away',
    access: 'newcomer',
    params: passkeyId,
    answers: 'nothing',
    refusals: ['step-up-needed', 'not-found'],
    handler: async ({ officer, params, services, req }) => {
      requireRecentProof(services, req);
      return removed(services, officer.id, 'passkey', async (tx) => {
        const { count } = await tx.passkey.deleteMany({ where: { id: params.id, officerId: officer.id } });
        if (count === 0) throw notFound('passkey');
      });
    },
  }),
  route.post('/session/factors/recovery', {
    summary: 'New recovery codes, shown once; the ones before are worth nothing any more',
    access: 'newcomer',
    answers: recoveryCodes,
    refusals: ['step-up-needed', 'not-found'],
    /** Recovery codes in place of the ones before. Throws `not-found` for whoever has nothing to lose. */
    handler: async ({ officer, services, req }) => {
      requireRecentProof(services, req);
      const { code, passkey } = await services.factors.of(officer.id);
      if (!code && !passkey) throw notFound('factor');
      const change = { by: officer.id, of: officer.id, name: 'recovery-codes-made' } as const;
      const recovery = await changeSigningIn(services, change, (tx) => makeRecoveryCodes(tx, officer.id));
      return { body: { recovery } };
    },
  }),
  officerRoute.delete('/officers/:id/factors', {
    summary: 'Take all second factors of an officer away who lost them',
    access: 'admin-of-officer',
    params: uuidInPath,
    answers: 'nothing',
    refusals: ['step-up-needed'],
    /** For whoever lost phone, keys and recovery codes: an administrator, who knows the person, takes them all away. */
    handler: async ({ officer, params, services, req }) => {
      await requireChangeable(services, officer, params.id);
      requireRecentProof(services, req);
      const theirs = { where: { officerId: params.id } };
      const change = { by: officer.id, of: params.id, name: 'factor-removed', data: { what: 'all' } } as const;
      await changeSigningIn(services, change, async (tx) => {
        await tx.totp.deleteMany(theirs);
        await tx.passkey.deleteMany(theirs);
        await tx.recoveryCode.deleteMany(theirs);
      });
      services.factors.forget();
      return {};
    },
  }),
];

/** Adds a factor; with the first one come recovery codes. */
async function added(
  services: Services,
  id: string,
  what: 'code' | 'passkey',
  write: (tx: Prisma.TransactionClient) => Promise<unknown>,
): Promise<Reply<FactorAdded>> {
  const recovery = await changeSigningIn(
    services,
    { by: id, of: id, name: 'factor-added', data: { what } },
    async (tx) => {
      await write(tx);
      const left = await tx.recoveryCode.count({ where: { officerId: id } });
      return left > 0 ? null : makeRecoveryCodes(tx, id);
    },
  );
  services.factors.forget();
  return { body: { recovery } };
}

/** Takes a factor away; with the last one go the recovery codes. */
async function removed(
  services: Services,
  officerId: string,
  what: 'code' | 'passkey',
  remove: (tx: Prisma.TransactionClient) => Promise<unknown>,
): Promise<Reply<never>> {
  const change = { by: officerId, of: officerId, name: 'factor-removed', data: { what } } as const;
  await changeSigningIn(services, change, async (tx) => {
    await remove(tx);
    const left = (await tx.totp.count({ where: { officerId } })) + (await tx.passkey.count({ where: { officerId } }));
    if (left === 0) await tx.recoveryCode.deleteMany({ where: { officerId } });
  });
  services.factors.forget();
  return {};
}
