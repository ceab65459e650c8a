import { randomUUID } from 'node:crypto';
import { vnDateOf } from '../../../domain/calendar/dates';
import { notFound } from '../../../domain/notFound';
import { sha256 } from '../../../register/canonical';
import type { Input, PublicInput, Reply } from '../../http/route';
import type { Services } from '../../services';
import { countPublic } from '../attempts';
import { recordEvent } from '../events';
import { heldOfficer } from '../held';
import { requireChangeable } from '../officers/handlers';
import type { officerId } from '../officers/schema';
import { hashPassword } from '../passwords';
import { requireUncommon } from '../session/uncommon';
import { invite } from './invite';
import type { invitationLook, invitationTaken, InvitedView } from './schema';

/** Whose account a link is for. Throws `not-found` for one that was taken up, ran out or was followed by another. */
export async function look({
  body,
  services,
  req,
}: PublicInput<{ body: typeof invitationLook }>): Promise<Reply<InvitedView>> {
  await countPublic(services.db, req.ip ?? '');
  return { body: await invited(services, body.token) };
}

/** The first password, chosen by the account's own officer; the link is worth nothing after it. */
export async function take({
  body,
  services,
  req,
}: PublicInput<{ body: typeof invitationTaken }>): Promise<Reply<InvitedView>> {
  await countPublic(services.db, req.ip ?? '');
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
}

async function invited({ db, clock }: Services, token: string): Promise<InvitedView & { id: string }> {
  const found = await db.invitation.findUnique({ where: { tokenHash: sha256(token) }, include: { officer: true } });
  if (!found?.officer.active || found.expiresAt.toISOString() <= (await clock.now())) throw notFound('invitation');
  return found.officer;
}

/** Sends an officer another invitation; the one before is worth nothing any more. A password holds until then. */
export async function again({ params, officer, services }: Input<{ params: typeof officerId }>): Promise<Reply<never>> {
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
}
