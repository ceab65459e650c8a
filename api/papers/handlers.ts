import { Readable } from 'node:stream';
import { actorIn } from '../accounts/seats';
import { requestedAct } from '../http/idempotency';
import type { Input, Reply } from '../http/route';
import { fileOf, layoutOf, MEDIA } from './files';
import { proposed } from './propose';
import type { newPaper, previewWish, Proposal, proposalWish, StoredPaper } from './schema';
import { stored } from './store';

export async function propose({
  body: wish,
  officer,
  services,
}: Input<{ body: typeof proposalWish }>): Promise<Reply<Proposal>> {
  await acting({ officer, services }, wish.body);
  return { body: await proposed(services, officer, wish) };
}

export async function preview({
  body: { paper, body, format },
  officer,
  services,
}: Input<{ body: typeof previewWish }>): Promise<Reply<never>> {
  await acting({ officer, services }, body);
  const layout = await layoutOf(services, body, paper.type);
  const bytes = await fileOf(services, { paper, layout, format, at: new Date(await services.clock.now()) });
  return fileReply(bytes, MEDIA[format], `ban-xem-truoc.${format}`);
}

export async function store({
  body: { paper, body, onBehalfOf },
  officer,
  services,
  req,
}: Input<{ body: typeof newPaper }>): Promise<Reply<StoredPaper>> {
  await acting({ officer, services }, body, onBehalfOf);
  const { actId } = await requestedAct(services, officer.id, req);
  return { body: { documents: await stored(services, officer, body, paper, actId) } };
}

/** One writes for a body that one acts for. Throws `no-seat`, `not-clerks-work`. */
async function acting(
  { officer, services }: Pick<Input, 'officer' | 'services'>,
  body: string,
  onBehalfOf?: string | null,
): Promise<void> {
  actorIn(await services.seats.of(officer.id), officer.id, body, onBehalfOf);
}

/** A file made for this answer alone; shown in a frame of a page, it may do nothing. */
export function fileReply(bytes: Buffer, mediaType: string, filename: string): Reply<never> {
  const headers = {
    'Content-Type': mediaType,
    'Content-Length': String(bytes.length),
    'Content-Disposition': `attachment; filename="${filename}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  };
  return { headers, file: Readable.from([bytes]) };
}
