import { z } from 'zod';
import { bodyId, flag, isoDate, isoInstant, line } from '../../http/fields';
import { pageOf, pageQuery } from '../../http/page';
import { rule } from '../../http/validate';
import { locale } from '../session/schema';

const username = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{1,99}$/)
  .meta({ example: 'ubnd.22' });
const email = z.email().max(200);
const role = z.enum(['head', 'officer', 'clerk', 'deputy']);

const province = z
  .string()
  .regex(/^\d{2}$/)
  .meta({ description: 'Code of the province that the officer looks after, and nothing else', example: '92' });

const leads = line(100).meta({
  description:
    'What an officer leads within the body, such as “Trưởng phòng Tổng hợp”: no seat in law, whom drafts are passed on to first',
});

export const newSeat = z
  .strictObject({ body: bodyId, role, from: isoDate, to: isoDate.nullable().default(null), leads: leads.optional() })
  .refine(({ from, to }) => to === null || from <= to, {
    path: ['to'],
    ...rule('không được trước `from`', 'must not be before `from`'),
  });

export const seatChange = z.strictObject({ to: isoDate.optional(), leads: leads.nullable().optional() });

export const newOfficer = z.strictObject({
  username,
  name: line(200),
  email,
  locale: locale.default('vi'),
  admin: z.boolean().default(false),
  adminOf: province.nullable().default(null),
  seats: z.array(newSeat).max(50).default([]),
});

export const officerChange = z.strictObject({
  name: line(200).optional(),
  email: email.optional(),
  locale: locale.optional(),
  admin: z.boolean().optional(),
  adminOf: province.nullable().optional(),
  active: z.boolean().optional(),
});

export const officerQuery = z.strictObject({
  ...pageQuery,
  body: bodyId.optional().meta({ description: 'Only those who hold a seat there today' }),
  search: line(100).optional().meta({ description: 'Part of a name or username' }),
  active: flag.optional(),
});

export const seatView = z
  .object({
    id: z.string(),
    body: z.string(),
    role,
    from: isoDate,
    to: isoDate.nullable(),
    leads: z.string().nullable(),
  })
  .meta({ id: 'Seat' });

export const officerView = z
  .object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    active: z.boolean(),
    seats: z.array(seatView),
    email: z.string().optional(),
    locale: z.string().optional(),
    admin: z.boolean().optional(),
    adminOf: z.string().nullable().optional(),
    invitedUntil: isoInstant.nullable().optional().meta({ description: 'An invitation waits to be taken up' }),
    createdAt: isoInstant.optional(),
  })
  .meta({ id: 'Officer', description: 'E-mail, locale and rights only for administrators' });

export const officerPage = pageOf(officerView);

export const oneTimePassword = z.object({ password: z.string() }).meta({ description: 'Shown once, kept nowhere' });

export const createdOfficer = z.object({
  officer: officerView,
  password: z.string().meta({ description: 'Shown once, kept nowhere' }),
});

export type NewOfficer = z.output<typeof newOfficer>;
export type NewSeat = z.output<typeof newSeat>;
export type OfficerChange = z.output<typeof officerChange>;
export type OfficerQuery = z.output<typeof officerQuery>;
export type OfficerView = z.input<typeof officerView>;
export type SeatChange = z.output<typeof seatChange>;
export type SeatView = z.output<typeof seatView>;
