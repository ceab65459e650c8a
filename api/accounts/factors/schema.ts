import { z } from 'zod';
import { isoInstant, line } from '../../http/fields';
import { byBrowser } from '../session/schema';

export const newCodes = z
  .object({
    seed: z.string().meta({ description: 'What the phone makes codes from, to be typed in; shown once' }),
    address: z.string().meta({ description: 'The same as `otpauth:` address, for a QR code' }),
  })
  .meta({ id: 'NewCodes' });

export const firstCode = z.strictObject({ code: z.string().regex(/^\d{6}$/) });

export const newPasskey = z.strictObject({ name: line(60), passkey: byBrowser });

export const passkeyId = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{1,1400}$/) });

const passkey = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: isoInstant,
  usedAt: isoInstant.nullable(),
});

export const factorsView = z
  .object({
    codes: z.boolean().meta({ description: 'One-time codes of a phone’s' }),
    passkeys: z.array(passkey),
    recoveryLeft: z.int().meta({ description: 'Recovery codes that were not used yet' }),
    needed: z.boolean().meta({ description: 'One’s seat asks for a second factor' }),
  })
  .meta({ id: 'Factors' });

export const factorAdded = z
  .object({
    recovery: z
      .array(z.string())
      .nullable()
      .meta({ description: 'With the first factor, codes for whoever loses it, shown once; kept as hashes' }),
  })
  .meta({ id: 'FactorAdded' });

export const recoveryCodes = z.object({ recovery: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

export type FactorAdded = z.output<typeof factorAdded>;
