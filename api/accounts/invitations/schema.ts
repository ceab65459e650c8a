import { z } from 'zod';
import { MIN_PASSWORD } from '../session/schema';

const token = z
  .string()
  .regex(/^[\w-]{43}$/)
  .meta({ description: 'The word behind the link in the mail' });

export const invitationLook = z.strictObject({ token });

export const invitationTaken = z.strictObject({ token, password: z.string().min(MIN_PASSWORD).max(200) });

export const invitedView = z.object({ name: z.string(), username: z.string() }).meta({ id: 'Invited' });

export type InvitedView = z.output<typeof invitedView>;
