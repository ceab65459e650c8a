import type { z } from 'zod';
import { DomainError } from '../domain/errors';
import { notFound } from '../domain/notFound';
import { byEffect, effectOf, endedBefore } from '../domain/law/effect';
import type { Effect, Procedure } from '../domain/law/procedure';
import { checkNew } from '../procedures/check';
import type { Finding } from '../procedures/check/model';
import { problemOf } from '../procedures/check/problems';
import { tryReadText } from '../procedures/files';
import { byId, withNames } from '../procedures/instruments';
import { loadInstruments, loadProcedures } from '../procedures/load';
import { type Instrument, instrumentsFile, procedureFile } from '../procedures/schema';
import { type TextFault, Written } from '../procedures/written';
import type { Prisma, PrismaClient } from '../prisma/generated/client';
import { LAW_MAY_TAKE, lawHash, lockLaw } from './law';

/**
 * A version of a procedure as it holds: its published text where it has one, else its file's; with its dates of effect.
 */
export interface Version {
  procedure: Procedure;
  hash: string;
  publishedAt: string | null;
}

type Db = Pick<PrismaClient, 'publishedProcedure'>;

/**
 * Every version that there is a file for, or that was published into this installation, in the order in which they
 * hold.
 */
export async function versions(db: Db, id?: string): Promise<Version[]> {
  const files = loadProcedures(id);
  // A group of supervision has no plan years and no file of its own: /supervisions/groups shows those.
  const rows = await db.publishedProcedure.findMany({ where: { id, NOT: { id: { startsWith: 'supervision:' } } } });
  // Where a version published here followed on one that was corrected since, what corrects it ends on the same day.
  const ended = ({ id: own, version }: Procedure): Effect | undefined => {
    const corrected = files.find((one) => one.id === own && one.correctedBy === version);
    const row = corrected && rows.find((one) => one.id === own && one.version === corrected.version);
    return (row?.effect as unknown as Effect | null) ?? undefined;
  };
  const published = rows.map(({ body, effect, hash, publishedAt }): Version => {
    const text = body as unknown as Procedure;
    const file = files.find((one) => nameOf(one) === nameOf(text));
    const inEffect = (effect as unknown as Effect | null) ?? ended(text) ?? file?.inEffect ?? text.inEffect;
    const { manyAYear, correctedBy, monthsAhead } = file ?? text;
    return {
      procedure: {
        ...text,
        ...(inEffect && { inEffect }),
        ...(manyAYear && { manyAYear }),
        ...(correctedBy && { correctedBy }),
        ...(monthsAhead !== undefined && { monthsAhead }),
      },
      hash,
      publishedAt: publishedAt.toISOString(),
    };
  });
  const known = new Set(published.map(({ procedure }) => nameOf(procedure)));
  const unpublished = files
    .filter((one) => !known.has(nameOf(one)))
    .map((procedure) => {
      const inEffect = ended(procedure) ?? procedure.inEffect;
      return {
        procedure: { ...procedure, ...(inEffect && { inEffect }) },
        hash: lawHash(procedure),
        publishedAt: null,
      };
    });
  return [...published, ...unpublished].sort((a, b) => byEffect(a.procedure, b.procedure));
}

const nameOf = ({ id, version }: Procedure): string => `${id}@${version}`;

/** The version of that name. Throws `not-found`. */
export async function versionOf(db: Db, id: string, version: string): Promise<Version> {
  const found = (await versions(db, id)).find(({ procedure }) => procedure.version === version);
  if (!found) throw notFound('version', `${id} ${version}`);
  return found;
}

/** The registry of instruments, with those that came with versions and overlays published here. */
export async function instrumentsOf(
  db: Pick<PrismaClient, 'publishedProcedure' | 'publishedOverlay'>,
): Promise<Map<string, Instrument>> {
  const came = { select: { instruments: true } };
  const [versioned, laidDown] = await Promise.all([
    db.publishedProcedure.findMany(came),
    db.publishedOverlay.findMany(came),
  ]);
  return new Map([
    ...byId([...laidDown, ...versioned].flatMap(({ instruments }) => instruments as unknown as Instrument[])),
    ...loadInstruments(),
  ]);
}

/** A version as somebody hands it in: the texts of the files, and who publishes it and why. */
interface Publication {
  text: string;
  instruments?: string;
  by: string;
  why: string;
}

/** A version that may be published: what it is, the one it follows on, and that one's end. */
export interface Draft {
  procedure: Procedure;
  hash: string;
  instruments: Instrument[];
  /** The same text is published already: publishing it again changes nothing. */
  published: boolean;
  before: Version | null;
  ends: Effect | null;
}

type Given = Pick<Publication, 'text' | 'instruments'>;
type LawDb = Pick<PrismaClient, 'publishedProcedure' | 'publishedOverlay'>;

/**
 * Reads and checks a version that is to be published, against all that hold here. Throws `invalid-input` (not the form
 * of a procedure), `version-frozen` (its name is another text's), `procedure-faulty` (gaps, overlaps, unknown bodies,
 * dates that contradict each other, …).
 */
export async function draftOf(db: LawDb, given: Given): Promise<Draft> {
  const { frozen, findings, ...draft } = await readDraft(db, given);
  if (frozen) throw frozen;
  requireSound(findings);
  return draft;
}

/** Throws `procedure-faulty` with the first of what is wrong. */
export function requireSound([found]: Finding[]): void {
  if (!found) return;
  const { rule, path, says } = found;
  throw new DomainError('procedure-faulty', { rule, path, says: `${says.vi} / ${says.en}` });
}

/**
 * All that keeps a text from being published, each fault with its place and line: its syntax, then its form, then what
 * the rules find. Nothing is kept of it.
 */
export async function faultsOf(db: LawDb, { text, instruments }: Given): Promise<(TextFault & { of: keyof Given })[]> {
  const written = new Written(text);
  const formal = [
    ...written.faults(procedureFile).map((one) => ({ ...one, of: 'text' as const })),
    ...(instruments
      ? new Written(instruments).faults(instrumentsFile).map((one) => ({ ...one, of: 'instruments' as const }))
      : []),
  ];
  if (formal.length > 0) return formal;
  const { frozen, findings } = await readDraft(db, { text, instruments });
  const found = frozen ? [{ rule: 'versions', ...problemOf('', 'version', frozen) }] : findings;
  return found.map(({ rule, path, says }) => ({ ...written.fault(rule, path, says), of: 'text' as const }));
}

/** A text read, with what the rules find in it; `frozen`: its name is another text's. */
async function readDraft(
  db: LawDb,
  { text, instruments: more }: Given,
): Promise<Draft & { frozen: DomainError | null; findings: Finding[] }> {
  const instruments = more ? readText('instruments', more, instrumentsFile).instruments : [];
  const registry = new Map([...byId(instruments), ...(await instrumentsOf(db))]);
  const procedure = withNames(readText('text', text, procedureFile), registry);
  const all = await versions(db, procedure.id);
  const hash = lawHash(procedure);
  const same = all.find((one) => one.procedure.version === procedure.version);
  const before =
    all.filter((one) => one !== same && !one.procedure.correctedBy && byEffect(one.procedure, procedure) < 0).at(-1) ??
    null;
  const draft = { procedure, hash, instruments, published: false, before, ends: null, frozen: null, findings: [] };
  if (same && same.hash !== hash) {
    const { id, version } = procedure;
    return { ...draft, frozen: new DomainError('version-frozen', { procedure: id, version }) };
  }
  if (same?.publishedAt) return { ...draft, procedure: same.procedure, published: true };
  const ends = before && endOf(before.procedure, procedure);
  const others = all
    .filter((one) => one !== same)
    .map((one) => (one === before && ends ? { ...one.procedure, inEffect: ends } : one.procedure));
  return { ...draft, ends, findings: checkNew(procedure, others, registry) };
}

/** An end for the version before, unless it has one that fits. */
function endOf(before: Procedure, next: Procedure): Effect | null {
  const end = endedBefore(before, next);
  const { planYears } = effectOf(before);
  const overlaps = (planYears.to ?? Infinity) >= effectOf(next).planYears.from;
  return end && overlaps ? end : null;
}

function readText<S extends z.ZodType>(field: string, text: string, schema: S): z.output<S> {
  const { value, issues } = tryReadText(text, schema);
  if (!issues) return value;
  throw new DomainError('invalid-input', {
    field: [field, issues[0]?.path].filter(Boolean).join('.'),
    rule: issues[0]?.message ?? '',
  });
}

/**
 * Freezes the version and gives the one before it its end; one after another, so that no two ever hold for one case.
 * Throws as `draftOf`.
 */
export async function publishVersion(db: PrismaClient, publication: Publication): Promise<Draft> {
  return db.$transaction(async (tx) => {
    await lockLaw(tx, 'procedures');
    const draft = await draftOf(tx, publication);
    const {
      procedure: { inEffect, ...procedure },
      hash,
      instruments,
      published,
      before,
      ends,
    } = draft;
    if (published) return draft;
    const { by, why } = publication;
    const own = {
      hash,
      id: procedure.id,
      version: procedure.version,
      body: procedure as object,
      effect: inEffect as object | undefined,
    };
    await tx.publishedProcedure.create({
      data: { ...own, instruments: instruments as unknown as Prisma.InputJsonValue, by, why },
    });
    if (before && ends) await end(tx, before, ends);
    return draft;
  }, LAW_MAY_TAKE);
}

/** The version's text may be in the files only so far: from now on it is published too. */
async function end(
  tx: Prisma.TransactionClient,
  { procedure: { inEffect: _inEffect, ...procedure }, hash }: Version,
  effect: Effect,
): Promise<void> {
  const { id, version } = procedure;
  const dates = { effect: effect as unknown as Prisma.InputJsonValue };
  await tx.publishedProcedure.upsert({
    where: { hash },
    update: dates,
    create: { hash, id, version, body: procedure as object, ...dates },
  });
}
