import type { Input, Reply } from '../http/route';

/** News of the cases that the officer may see, for as long as the window is open. */
export async function stream({ officer, services, req }: Input): Promise<Reply<never>> {
  const viewer = await services.access.viewer(officer);
  const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };
  return { headers, file: services.changes.open(officer.id, viewer, req.sessionID) };
}
