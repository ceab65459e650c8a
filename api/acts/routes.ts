import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { lodge, show } from './handlers';
import { look } from './prospect';
import { acceptedAnswer, actProspect, actView, caseAct, waitingAct } from './schema';
import { anyAct } from './vocabulary';

const route = routesOf('Acts');

export const actRoutes = [
  route.post('/cases/:id/acts', {
    summary: 'Do something in a case: submit, sign, reply, vote, extend, …',
    access: 'by-the-act',
    description:
      'Received once lodged, with the register’s stamp. 201: accepted. 202: on record, the ruling follows at `Location`. A refusal ' +
      'with `act` is on record; one without was never lodged. With an `Idempotency-Key` a repetition gets the first one’s answer.',
    params: idInPath,
    body: anyAct,
    answers: { 201: acceptedAnswer, 202: waitingAct },
    refusals: [
      'step-up-needed',
      'no-such-step',
      'unknown-anchor',
      'key-reused',
      'case-closed',
      'case-disputed',
      'step-not-open',
      'too-early',
      'step-done',
      'product-missing',
      'already-answered',
      'unknown-comment',
      'question-sent',
      'question-not-proposed',
      'must-be-asked',
      'day-laid-down',
      'days-contradict',
      'round-running',
      'objections-open',
      'dossier-not-ready',
      'stale-version',
      'no-such-item',
      'session-not-open',
      'session-early',
      'items-undecided',
      'item-decided',
      'item-cancelled',
      'vote-count',
      'deputy-absent',
      'verification-missing',
    ],
    handler: lodge,
  }),
  route.post('/cases/:id/acts/prospect', {
    summary: 'What would come of an act: who is told, which steps it ends and opens',
    access: 'by-the-act',
    description:
      'By the machine that rules on real acts, and nothing goes on record. A refusal is the one that the act itself would meet.',
    params: idInPath,
    body: anyAct,
    answers: actProspect,
    refusals: ['case-closed', 'step-not-open', 'too-early'],
    handler: look,
  }),
  route.get('/cases/:id/acts/:actId', {
    summary: 'An act’s receipt and ruling',
    access: 'sees-thing',
    params: caseAct,
    answers: actView,
    handler: show,
  }),
];
