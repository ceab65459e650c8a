import { MEDIA_TYPES } from '../documents/mediaTypes';
import type { RefusalCode } from '../../domain/refusals';
import { routesOf } from '../http/route';
import * as handlers from './handlers';
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
    handler: handlers.show,
  }),
  route.get('/cases/:id/dossier/:step/documents/:document', {
    ...shared,
    summary: 'A document of a dossier, to be read in the page',
    description: 'For whoever sees the case, wherever the document was lodged.',
    params: ofPaper,
    produces: Object.keys(MEDIA_TYPES),
    answers: 'file',
    refusals: [...shared.refusals, 'document-damaged'],
    handler: handlers.read,
  }),
];
