import { randomUUID } from 'node:crypto';
import { vnDateOf } from '../../../domain/calendar/dates';
import { notFound } from '../../../domain/notFound';
import { sha256 } from '../../../register/canonical';
import { uuidInPath } from '../../http/fields';
import { routesOf } from '../../http/route';
import type { Services } from '../../services';
import { recordEvent } from '../events';
import { heldOfficer } from '../held';
import { requireChangeable } from '../officers/rights';
import { hashPassword } from '../passwords';
import { requireUncommon } from '../session/uncommon';
import { invite } from './invite';
import { invitationLook, invitationTaken, invitedView, type InvitedView } from './schema';

const route = routesOf('Session');
const officerRoute = routesOf('Officers');

export const invitationRoutes = [
  route.post('/invitations/look', {
    summary: 'Whose account an invitation is for',
    access: 'public',
    counted: true,
    body: invitationLook,
    answers: invitedView,
    refusals: ['not-found'],
    /** A link that was taken up, ran out or was followed by another is not found. */
    handler: async ({ body, services }) => ({ body: await invited(services, body.token) }),
  }),
  route.post('/invitations/take', {
    summary: 'Choose the first password by an invitation, once',
    access: 'public',
    counted: true,
    body: invitationTaken,
    answers: invitedView,
    refusals: ['not-found'],
    handler: async ({ body, services }) => {
      const { id, name, username } = await invited(services, body.token);
      await requireUncommon('password', body.password, { username, name });
      const passwordHash = await hashPassword(body.password);
      await services.db.$transaction(async (tx) => {
        // Of two who press at once, one finds it gone.
        const { count } = await tx.invitation.deleteMany({ where: { tokenHash: sha256(body.token) } });
        if (count === 0) throw notFound('invitation');
        await tx.officer.update({ where: { id }, data: { passwordHash, passwordFrom: 'own' } });
        await recordEvent(tx, id, id, 'password-changed', { invited: true });
      });
      services.accounts.forget();
      return { body: { name, username } };
    },
  }),
  officerRoute.post('/officers/:id/invitation', {
    summary: 'Invite an officer by mail to choose a password; an older invitation ends',
    access: 'admin-of-officer',
    params: uuidInPath,
    answers: 'nothing',
    /** Sends an officer another invitation; the one before is worth nothing any more. A password holds until then. */
    handler: async ({ params, officer, services }) => {
      await requireChangeable(services, officer, params.id);
      const { db, clock, config } = services;
      const file = `invitations:${randomUUID()}`;
      const today = vnDateOf(await clock.now());
      await db.$transaction(async (tx) => {
        const to = await heldOfficer(tx, params.id);
        await invite(tx, [to], { file, publicUrl: config.publicUrl, today });
        await recordEvent(tx, officer.id, to.id, 'invited');
      });
      services.workflows.mailsWaiting(file);
      return {};
    },
  }),
];

async function invited({ db, clock }: Services, token: string): Promise<InvitedView & { id: string }> {
  const found = await db.invitation.findUnique({ where: { tokenHash: sha256(token) }, include: { officer: true } });
  if (!found?.officer.active || found.expiresAt.toISOString() <= (await clock.now())) throw notFound('invitation');
  return found.officer;
}
