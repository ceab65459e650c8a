import { routesOf } from '../http/route';
import * as handlers from './handlers';
import {
  createdWebhook,
  deliveryPage,
  deliveryQuery,
  newWebhook,
  ofBody,
  replay,
  replayed,
  webhookId,
  webhooks,
} from './schema';

const route = routesOf('Webhooks');

export const webhookRoutes = [
  route.get('/webhooks', {
    summary: 'Where other systems of a body hear of events, the newest first',
    access: 'keeps-systems',
    description: 'For the body’s head and whoever administers it, as are the others here.',
    query: ofBody,
    answers: webhooks,
    handler: handlers.list,
  }),
  route.post('/webhooks', {
    summary: 'Have events of the cases that a body sees told to another system of it',
    access: 'keeps-systems',
    description:
      'Each event is posted there as a CloudEvent 1.0 (`application/cloudevents+json`) that says which event of which ' +
      'case, and no content; signed by Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`: ' +
      'HMAC-SHA256). What is not answered with 2xx within 10 seconds is sent again for about three days, at longer and ' +
      'longer intervals, under the same id; order is not promised. No redirection is followed, and only addresses on ' +
      'the internet are written to unless the installation says otherwise.',
    body: newWebhook,
    answers: { 201: createdWebhook },
    refusals: ['too-many-webhooks'],
    handler: handlers.create,
  }),
  route.delete('/webhooks/:id', {
    summary: 'End it; what waits is not sent any more',
    access: 'sees-thing',
    params: webhookId,
    answers: 'nothing',
    handler: handlers.end,
  }),
  route.get('/webhooks/:id/deliveries', {
    summary: 'What was sent, what waits and what failed, the newest first',
    access: 'sees-thing',
    params: webhookId,
    query: deliveryQuery,
    answers: deliveryPage,
    handler: handlers.deliveries,
  }),
  route.post('/webhooks/:id/replays', {
    summary: 'Send events again, from a day on',
    access: 'sees-thing',
    params: webhookId,
    body: replay,
    answers: replayed,
    handler: handlers.sendAgain,
  }),
];
