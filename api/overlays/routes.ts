import { route } from '../http/route';
import { list, publish } from './handlers';
import { newOverlay, overlayList, overlayOutcome, overlaysQuery } from './schema';

const tags = ['Procedures'];

export const overlayRoutes = [
  route({
    method: 'get',
    path: '/overlays',
    summary: 'What a unit lays down beside the procedures: its own lengths, in dated versions',
    tags,
    access: 'signed-in',
    query: overlaysQuery,
    responses: { 200: overlayList },
    refusals: ['no-such-unit'],
    handler: list,
  }),
  route({
    method: 'post',
    path: '/overlays',
    summary: 'Publish a unit’s own lengths from a day on, or with `dryRun` see what that would do',
    tags,
    access: 'signed-in',
    description:
      'By administrators and by who signs for the unit’s planning office. What was published stays; open cases keep theirs until moved (`/procedures/:id/versions/:version/moves`).',
    body: newOverlay,
    responses: { 201: overlayOutcome, 200: overlayOutcome },
    refusals: ['not-permitted', 'no-such-unit', 'no-procedure', 'procedure-faulty'],
    handler: publish,
  }),
];
