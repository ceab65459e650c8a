import { z } from 'zod';
import { isoDate, line } from '../../http/fields';
import { bilingual } from '../../http/names';
import { rule } from '../../http/validate';

/** The fewest characters of a password that somebody chooses. */
export const MIN_PASSWORD = 12;

export const locale = z.enum(['vi', 'en']);

const password = z.string().min(1).max(200);

const code = line(40).meta({ description: 'A one-time code of the phone’s, or a recovery code' });

export const credentials = z.strictObject({ username: line(100), password, code: code.optional() });

/** What the browser's own WebAuthn gives, as JSON. */
export const byBrowser = z
  .looseObject({ id: z.string().min(1).max(1400) })
  .meta({ description: 'What `navigator.credentials` gave, as JSON (WebAuthn level 3)' });

export const passkeySaid = z.strictObject({ passkey: byBrowser });

export const proof = z
  .strictObject({ password: password.optional(), code: code.optional(), passkey: byBrowser.optional() })
  .refine((said) => Object.values(said).filter((one) => one !== undefined).length === 1, {
    path: ['password'],
    ...rule('phải có đúng một cách xác nhận', 'exactly one proof is to be given'),
  });

/** What `navigator.credentials` is to be asked with. */
export const browserOptions = z
  .object({ options: z.looseObject({}) })
  .meta({ id: 'PasskeyOptions', description: 'For `navigator.credentials`, as JSON (WebAuthn level 3)' });

export const signedOut = z
  .object({ goOn: z.string().meta({ description: 'Where to sign out at the provider' }) })
  .meta({ id: 'SignedOut' });

/** Each mail at once, or one a day with the day's news. */
const mails = z.enum(['each', 'daily']);

/** The hours of Vietnam at which the one mail of the day may come. */
export const MAIL_HOURS = [7, 8, 10, 12, 14, 16, 17] as const;

const mailHour = z
  .literal(MAIL_HOURS)
  .meta({ description: 'At which hour in Vietnam the one mail of the day comes; 16 where nothing was chosen' });

export const ownSettings = z.strictObject({
  locale: locale.optional(),
  mails: mails.optional(),
  mailHour: mailHour.optional(),
});

export const passwordChange = z
  .strictObject({ current: password, next: password.min(MIN_PASSWORD) })
  .refine(({ current, next }) => next !== current, {
    path: ['next'],
    ...rule('phải khác mật khẩu hiện tại', 'must differ from the present one'),
  });

const effectiveSeat = z
  .object({
    body: z.string(),
    name: bilingual.meta({ description: 'What the body is called' }),
    role: z.enum(['head', 'officer', 'clerk', 'deputy']),
    clerked: z.boolean().meta({ description: 'The body’s records clerk’s seat is filled: its books are that clerk’s' }),
    onBehalfOf: z.string().optional().meta({ description: 'Officer whose seat it is, where another’s' }),
    holder: z.string().optional().meta({ description: 'That officer’s name' }),
    delegationId: z.string().optional(),
  })
  .meta({ id: 'EffectiveSeat' });

export const whoAmI = z
  .object({
    officer: z.object({
      id: z.string(),
      username: z.string(),
      name: z.string(),
      email: z.string(),
      locale,
      mails: mails.meta({
        description:
          '`daily`: one mail with the day’s news; what is urgent in law and what is about the account is sent at once',
      }),
      mailHour: z.int().meta({ description: 'At which hour in Vietnam that one comes' }),
      admin: z.boolean(),
      adminOf: z.string().nullable().meta({ description: 'The province that the officer looks after' }),
    }),
    password: z
      .enum(['own', 'first-start', 'given'])
      .meta({ description: 'Whose choice the password is; `given` by an administrator it must be changed first' }),
    proofs: z
      .array(z.enum(['password', 'code', 'passkey', 'provider']))
      .meta({ description: 'By what one may show anew who one is' }),
    weakAtProvider: z
      .boolean()
      .meta({ description: 'One showed anew at the provider who one is, by a way that is not strong enough' }),
    factorMissing: z
      .boolean()
      .meta({ description: 'One’s seat asks for a second factor, which must be added before anything else' }),
    today: isoDate,
    seats: z.array(effectiveSeat),
    seenBy: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .meta({ description: 'The administrator who looks as this officer, and may change nothing' }),
    csrfToken: z.string(),
  })
  .meta({ id: 'WhoAmI' });

export type EffectiveSeatView = z.output<typeof effectiveSeat>;
export type OwnSettings = z.output<typeof ownSettings>;
export type WhoAmI = z.output<typeof whoAmI>;
