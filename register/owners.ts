import type { Directory } from '../domain/units/directory';
import { ownerBody, type RegisteredBody } from '../domain/units/registered';
import { vnDateOf } from '../domain/calendar/dates';
import type { Prisma, PrismaClient } from '../prisma/generated/client';
import { repeat } from '../prisma/repeat';

/** For so long another process may still call an owner that was just registered by its code. */
const LOOKS_EVERY_MS = 30_000;

/** An owner with the corrections of its name, in order. */
export const WITH_NAMES = { corrections: { orderBy: { id: 'asc' } } } satisfies Prisma.ProjectOwnerInclude;
export type NamedOwner = Prisma.ProjectOwnerGetPayload<{ include: typeof WITH_NAMES }>;

/** An owner of projects as the directory knows it. */
export const bodyOf = ({ code, name, nameEn, corrections }: NamedOwner): RegisteredBody => ({
  id: ownerBody(code),
  name: { vi: name, en: nameEn },
  corrected: corrections.map((one) => ({
    from: vnDateOf(one.at.toISOString()),
    name: { vi: one.name, en: one.nameEn },
  })),
});

/** As what an owner stands under its code now. */
interface OwnerStanding {
  kind: string;
  address: string;
  /** Which body registered it, and when. */
  byBody: string;
  at: Date;
  /** That its code was given up since: by whom, when and why. */
  withdrawn: NamedOwner['corrections'][number] | null;
}

/** A code that was given up may be registered anew: what was registered last holds. */
export function standingOf({ kind, address, byBody, registeredAt: at, corrections }: NamedOwner): OwnerStanding {
  const anew = corrections.findLast(({ what }) => what === 'registered');
  const last = corrections.findLast(({ what }) => what !== 'corrected');
  const withdrawn = last?.what === 'withdrawn' ? last : null;
  if (!anew) return { kind, address, byBody, at, withdrawn };
  return { kind: anew.kind ?? kind, address: anew.address ?? address, byBody: anew.byBody, at: anew.at, withdrawn };
}

/** Up to where owners, and corrections of their names, are known. */
interface Known {
  owner: bigint;
  correction: bigint;
}

/**
 * The directory knows every owner that was registered or got another name since it last looked; where that was is
 * answered.
 */
export async function learnOwners(
  db: Pick<PrismaClient, 'projectOwner'>,
  directory: Directory,
  after: Known = { owner: 0n, correction: 0n },
): Promise<Known> {
  const rows = await db.projectOwner.findMany({
    where: { OR: [{ id: { gt: after.owner } }, { corrections: { some: { id: { gt: after.correction } } } }] },
    include: WITH_NAMES,
  });
  directory.learn(rows.map(bodyOf));
  return rows.reduce(
    ({ owner, correction }, { id, corrections }) => ({
      owner: id > owner ? id : owner,
      correction: corrections.reduce((newest, one) => (one.id > newest ? one.id : newest), correction),
    }),
    after,
  );
}

/** Looks now and again for owners that another process registered. Returns how to stop. */
export function keepOwnersKnown(
  db: Pick<PrismaClient, 'projectOwner'>,
  directory: Directory,
  onError: (error: unknown) => void,
): () => void {
  let seen: Known | undefined;
  return repeat(async () => (seen = await learnOwners(db, directory, seen)), LOOKS_EVERY_MS, onError);
}
