import type { Directory } from '../domain/units/directory';
import { ownerBody, type RegisteredBody } from '../domain/units/registered';
import type { PrismaClient } from '../prisma/generated/client';

/** For so long another process may still call an owner that was just registered by its code. */
const LOOKS_EVERY_MS = 30_000;

/** An owner of projects as the directory knows it. */
export const bodyOf = ({ code, name, nameEn }: { code: string; name: string; nameEn: string }): RegisteredBody => ({
  id: ownerBody(code),
  name: { vi: name, en: nameEn },
});

/** The directory knows every owner that was registered since it last looked; where that was is answered. */
export async function learnOwners(
  db: Pick<PrismaClient, 'projectOwner'>,
  directory: Directory,
  after = 0n,
): Promise<bigint> {
  const rows = await db.projectOwner.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' } });
  directory.learn(rows.map(bodyOf));
  return rows.at(-1)?.id ?? after;
}

/** Looks now and again for owners that another process registered. Returns how to stop. */
export function keepOwnersKnown(
  db: Pick<PrismaClient, 'projectOwner'>,
  directory: Directory,
  onError: (error: unknown) => void,
): () => void {
  let seen = 0n;
  const look = (): void => void learnOwners(db, directory, seen).then((newest) => (seen = newest), onError);
  look();
  const timer = setInterval(look, LOOKS_EVERY_MS).unref();
  return () => clearInterval(timer);
}
