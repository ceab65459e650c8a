import type { ById } from '../http/fields';
import type { Input } from '../http/route';
import { sessionInSight } from './queries';
import type { newNote, noteInPath, SessionNotes } from './schema';

type Asking = Pick<Input, 'officer' | 'services'>;

/** What one noted for oneself about a session's items. */
export async function listNotes({ params, ...asking }: Input<ById>) {
  await sessionInSight(asking.services, asking.officer, params.id);
  return { body: await own(asking, params.id) };
}

export async function saveNote({
  params: { id: caseId, item },
  body: { text },
  ...asking
}: Input<{ params: typeof noteInPath; body: typeof newNote }>) {
  const { services, officer } = asking;
  await sessionInSight(services, officer, caseId);
  const note = { officerId: officer.id, caseId, item };
  const saved = { text, savedAt: new Date(await services.clock.now()) };
  if (text === '') await services.db.sessionNote.deleteMany({ where: note });
  else
    await services.db.sessionNote.upsert({
      where: { officerId_caseId_item: note },
      create: { ...note, ...saved },
      update: saved,
    });
  return { body: await own(asking, caseId) };
}

async function own({ services, officer }: Asking, caseId: string): Promise<SessionNotes> {
  // They are their writer's alone: whoever looks as that one doesn't see them.
  if (officer.seenBy) return { items: [] };
  const rows = await services.db.sessionNote.findMany({
    where: { officerId: officer.id, caseId },
    orderBy: { item: 'asc' },
  });
  return { items: rows.map(({ item, text, savedAt }) => ({ item, text, savedAt: savedAt.toISOString() })) };
}
