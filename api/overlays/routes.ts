import { route } from '../http/route';
import { list, publish } from './handlers';
import { moveResults } from '../procedures/schema';
import { move, moves } from './move';
import { moveToOwn, newOverlay, overlayList, ownMoves, overlayOutcome, overlaysQuery, ownMovesQuery } from './schema';

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
    access: 'publishes-for-unit',
    description:
      'By administrators and by who signs for the unit’s planning office. What was published stays; open cases keep theirs until moved (`/overlays/moves`).',
    body: newOverlay,
    responses: { 201: overlayOutcome, 200: overlayOutcome },
    refusals: ['no-procedure', 'procedure-faulty'],
    handler: publish,
  }),
  route({
    method: 'get',
    path: '/overlays/moves',
    summary: 'Which of a unit’s open cases would have other days by its own lengths, and which days',
    tags,
    access: 'publishes-for-unit',
    description: 'For administrators and who signs for the unit’s planning office, as the lengths hold today.',
    query: ownMovesQuery,
    responses: { 200: ownMoves },
    handler: moves,
  }),
  route({
    method: 'post',
    path: '/overlays/moves',
    summary: 'Move open cases of a unit to its own lengths, by a transitional provision',
    tags,
    access: 'publishes-for-unit',
    description:
      'By administrators and by who signs for the unit’s planning office, where that manages the case. One act in each, on its record, once however often this is asked.',
    body: moveToOwn,
    responses: { 200: moveResults },
    handler: move,
  }),
];
