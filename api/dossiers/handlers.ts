import { vnDateOf } from '../../domain/calendar/dates';
import { notFound } from '../../domain/notFound';
import { shownFile } from '../documents/files';
import { stored } from '../documents/queries';
import { noteRead } from '../documents/reads';
import type { Input, Reply } from '../http/route';
import { gather } from './gather';
import type { ActDossier, ofAct, ofPaper } from './schema';
import { dossierView } from './view';

export async function show({ params, officer, services }: Input<{ params: typeof ofAct }>): Promise<Reply<ActDossier>> {
  const gathered = await gather(services, officer, params.id, params.step);
  return { body: await dossierView(services, gathered, vnDateOf(await services.clock.now())) };
}

/** It must be part of the dossier, as it stands or as it was before it came back. */
export async function read({
  params,
  officer,
  services,
  req,
}: Input<{ params: typeof ofPaper }>): Promise<Reply<never>> {
  const { groups, cameBack } = await gather(services, officer, params.id, params.step);
  const papers = groups.flatMap((group) => group.papers);
  const earlier = cameBack.flatMap(({ before }) => before.flatMap(({ documents }) => documents));
  if (![...papers, ...earlier].some(({ id }) => id === params.document)) throw notFound('document');
  const row = await stored(services.db, params.document);
  if (!row) throw notFound('document');
  await noteRead(services, officer, row);
  return shownFile(services, row, req);
}
