import { MEDIA_TYPES } from '../documents/mediaTypes';
import type { RefusalCode } from '../../domain/refusals';
import { route } from '../http/route';
import * as handlers from './handlers';
import { actDossier, ofAct, ofPaper } from './schema';

const shared = {
  method: 'get' as const,
  tags: ['Cases'],
  access: 'sees-case' as const,
  refusals: ['no-such-step', 'no-such-item'] as RefusalCode[],
};

export const dossierRoutes = [
  route({
    ...shared,
    path: '/cases/:id/dossier/:step',
    summary: 'What an act is about: the documents lodged for what it rests on, what is missing, what came back and why',
    description:
      'Of a step, an agenda item or a duty. Across cases: an item shows the papers of the plan that waits for it.',
    params: ofAct,
    responses: { 200: actDossier },
    handler: handlers.show,
  }),
  route({
    ...shared,
    path: '/cases/:id/dossier/:step/documents/:document',
    summary: 'A document of a dossier, to be read in the page',
    description: 'For whoever sees the case, wherever the document was lodged.',
    params: ofPaper,
    produces: Object.keys(MEDIA_TYPES),
    responses: { 200: 'file' },
    refusals: [...shared.refusals, 'document-damaged'],
    handler: handlers.read,
  }),
];
