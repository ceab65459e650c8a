import { vnDateOf } from '../../domain/calendar/dates';
import { notFound } from '../../domain/notFound';
import { shownFile } from '../documents/files';
import { stored } from '../documents/queries';
import { noteRead } from '../documents/reads';
import { routesOf } from '../http/route';
import { gather } from './gather';
import { dossierView } from './view';
import { MEDIA_TYPES } from '../documents/mediaTypes';
import type { RefusalCode } from '../../domain/refusals';
import { actDossier, ofAct, ofPaper } from './schema';

const route = routesOf('Cases');

const shared = {
  access: 'sees-case' as const,
  refusals: ['no-such-step', 'no-such-item'] as RefusalCode[],
};

export const dossierRoutes = [
  route.get('/cases/:id/dossier/:step', {
    ...shared,
    summary: 'What an act is about: the documents lodged for what it rests on, what is missing, what came back and why',
    description:
      'Of a step, an agenda item or a duty. Across cases: an item shows the papers of the plan that waits for it.',
    params: ofAct,
    answers: actDossier,
    handler: async ({ params, officer, services }) => {
      const gathered = await gather(services, officer, params.id, params.step);
      return { body: await dossierView(services, gathered, vnDateOf(await services.clock.now())) };
    },
  }),
  route.get('/cases/:id/dossier/:step/documents/:document', {
    ...shared,
    summary: 'A document of a dossier, to be read in the page',
    description: 'For whoever sees the case, wherever the document was lodged.',
    params: ofPaper,
    produces: Object.keys(MEDIA_TYPES),
    answers: 'file',
    refusals: [...shared.refusals, 'document-damaged'],
    // It must be part of the dossier, as it stands or as it was before it came back.
    handler: async ({ params, officer, services, req }) => {
      const { groups, cameBack } = await gather(services, officer, params.id, params.step);
      const papers = groups.flatMap((group) => group.papers);
      const earlier = cameBack.flatMap(({ before }) => before.flatMap(({ documents }) => documents));
      if (![...papers, ...earlier].some(({ id }) => id === params.document)) throw notFound('document');
      const row = await stored(services.db, params.document);
      if (!row) throw notFound('document');
      await noteRead(services, officer, row);
      return shownFile(services, row, req);
    },
  }),
];
