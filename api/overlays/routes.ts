import { routesOf } from '../http/route';
import { list, publish } from './handlers';
import { moveResults } from '../procedures/schema';
import { move, moves } from './move';
import { moveToOwn, newOverlay, overlayList, ownMoves, overlayOutcome, overlaysQuery, ownMovesQuery } from './schema';

const route = routesOf('Procedures');

export const overlayRoutes = [
  route.get('/overlays', {
    summary: 'What a unit lays down beside the procedures: its own lengths, in dated versions',
    access: 'signed-in',
    query: overlaysQuery,
    answers: overlayList,
    refusals: ['no-such-unit'],
    handler: list,
  }),
  route.post('/overlays', {
    summary: 'Publish a unit’s own lengths from a day on, or with `dryRun` see what that would do',
    access: 'publishes-for-unit',
    description:
      'By administrators and by who signs for the unit’s planning office. What was published stays; open cases keep theirs until moved (`/overlays/moves`).',
    body: newOverlay,
    answers: { 201: overlayOutcome, 200: overlayOutcome },
    refusals: ['no-procedure', 'procedure-faulty'],
    handler: publish,
  }),
  route.get('/overlays/moves', {
    summary: 'Which of a unit’s open cases would have other days by its own lengths, and which days',
    access: 'publishes-for-unit',
    description: 'For administrators and who signs for the unit’s planning office, as the lengths hold today.',
    query: ownMovesQuery,
    answers: ownMoves,
    handler: moves,
  }),
  route.post('/overlays/moves', {
    summary: 'Move open cases of a unit to its own lengths, by a transitional provision',
    access: 'publishes-for-unit',
    description:
      'By administrators and by who signs for the unit’s planning office, where that manages the case. One act in each, on its record, once however often this is asked.',
    body: moveToOwn,
    answers: moveResults,
    handler: move,
  }),
];
