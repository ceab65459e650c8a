import { officerNames } from '../accounts/officerNames';
import type { Input, Reply } from '../http/route';
import { news, type NewsLine, unseen } from './queries';
import type { NewsList, NewsRow, NewsSummary, seen } from './schema';

/** What the officer's bell says, newest first. */
export async function list({ officer, services: { db } }: Input): Promise<Reply<NewsList>> {
  const rows = await news(db, officer);
  const people = await officerNames(
    db,
    rows.flatMap(({ by }) => by ?? []),
  );
  const view = ({ kind, seq, at, caseId, caseKind, title, by, text, ...row }: NewsLine): NewsRow => ({
    id: `${kind}-${seq}`,
    at: at.toISOString(),
    kind: kind as NewsRow['kind'],
    case: { id: caseId, kind: caseKind, title },
    by: by === null ? null : { id: by, name: people.get(by) ?? by },
    text,
    seen: row.seen,
  });
  return { body: { items: rows.map(view) } };
}

export async function summary({ officer, services: { db } }: Input): Promise<Reply<NewsSummary>> {
  return { body: { unseen: await unseen(db, officer) } };
}

/** All lines up to that instant have been seen; what came since stays new, and nothing becomes new again. */
export async function look({ body: { at }, officer, services }: Input<{ body: typeof seen }>): Promise<Reply<never>> {
  await services.db.$executeRaw`
    INSERT INTO "NewsSeen" ("officer", "at") VALUES (${officer.id}, ${at}::timestamptz)
    ON CONFLICT ("officer") DO UPDATE SET "at" = greatest("NewsSeen"."at", excluded."at")`;
  return {};
}
