import { z } from 'zod';
import { ALGORITHMS } from '../../register/evidence/algorithms';
import { count, isoDate, isoInstant, plainId } from '../http/fields';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const algorithm = z.literal(ALGORITHMS.hash).meta({ description: 'By what all hashes here are made' });

export const digest = z
  .object({
    number: count,
    day: isoDate,
    at: isoInstant,
    hash: hash.meta({ description: 'SHA-256 of the header, which the next digest names' }),
    header: z.string().meta({ description: 'The canonical text that is signed' }),
    signature: z.string().meta({ description: 'Ed25519, Base64' }),
    publicKey: z.string().meta({ description: 'SubjectPublicKeyInfo, Base64' }),
    timestamp: z.string().nullable().meta({ description: 'RFC 3161 token, DER in Base64; null: none yet' }),
  })
  .meta({ id: 'RegisterDigest' });

export const digestList = z.object({ items: z.array(digest) }).meta({ id: 'RegisterDigests' });

export const digestNumber = z.strictObject({ number: z.coerce.number().int().min(1).max(2_147_483_647) });

export const entryInPath = z.strictObject({
  id: plainId,
  seq: z.coerce.number().int().min(1).max(2_147_483_647),
  hash,
});

export const entryProof = z
  .object({
    holds: z.boolean().meta({ description: 'The register has that very entry, and holds from it to the head named' }),
    at: isoInstant.nullable().meta({ description: 'When it was put on record' }),
    head: z.object({ seq: count, hash }).nullable(),
    algorithm,
    digest: digest.nullable().meta({ description: 'The first that proves it; null: none has it yet' }),
    inclusion: z
      .object({ leaf: z.string(), index: z.int().min(0), path: z.array(hash) })
      .nullable()
      .meta({ description: 'With the path, the leaf comes to the digest’s root (RFC 6962)' }),
  })
  .meta({ id: 'EntryProof' });

export const recordMark = z
  .object({
    seq: count,
    hash,
    algorithm,
    digest: isoDate.nullable().meta({ description: 'The day of the newest digest; null: none yet' }),
  })
  .meta({ id: 'RecordMark' });

export const findingInPath = z.strictObject({ id: z.string().regex(/^\d{1,18}$/) });

export const resolution = z
  .strictObject({
    done: z.string().trim().min(10).max(2_000).meta({ description: 'What was found and what was done' }),
  })
  .meta({ id: 'FindingResolution' });

export const digestWish = z.strictObject({
  mail: z.boolean().default(false).meta({ description: 'Also mail it to whoever gets each day’s' }),
});

export const finding = z
  .object({
    id: z.string(),
    foundAt: isoInstant,
    case: z.string().nullable(),
    subject: z.string().meta({ description: 'entry:12, document:…, law:id@version, case:…' }),
    says: z.string(),
    resolved: z.object({ at: isoInstant, by: z.string().nullable(), done: z.string() }).nullable(),
  })
  .meta({ id: 'Finding' });

export const record = z
  .object({
    check: z
      .object({
        begunAt: isoInstant,
        endedAt: isoInstant.nullable(),
        ofCases: z.int(),
        cases: z.int(),
        entries: z.int(),
        documents: z.int(),
      })
      .nullable()
      .meta({ description: 'The newest daily check; null: none yet' }),
    open: z.int().meta({ description: 'Findings that nobody has looked at' }),
    findings: z.array(finding).meta({ description: 'The open ones, then the newest others; at most 50' }),
    digest: digest
      .pick({ number: true, day: true, at: true, hash: true })
      .extend({ stamped: z.boolean() })
      .nullable()
      .meta({ description: 'The newest' }),
    asked: z
      .object({ at: isoInstant, by: z.string().nullable(), mail: z.boolean() })
      .nullable()
      .meta({ description: 'A digest that was asked for and is being made' }),
  })
  .meta({ id: 'RecordHealth' });

export type RecordHealth = z.input<typeof record>;
export type DigestView = z.input<typeof digest>;
