import { route } from '../http/route';
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

const tags = ['Webhooks'];

export const webhookRoutes = [
  route({
    method: 'get',
    path: '/webhooks',
    summary: 'Where other systems of a body hear of events, the newest first',
    tags,
    access: 'keeps-systems',
    description: 'For the body’s head and whoever administers it, as are the others here.',
    query: ofBody,
    responses: { 200: webhooks },
    handler: handlers.list,
  }),
  route({
    method: 'post',
    path: '/webhooks',
    summary: 'Have events of the cases that a body sees told to another system of it',
    tags,
    access: 'keeps-systems',
    description:
      'Each event is posted there as a CloudEvent 1.0 (`application/cloudevents+json`) that says which event of which ' +
      'case, and no content; signed by Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`: ' +
      'HMAC-SHA256). What is not answered with 2xx within 10 seconds is sent again for about three days, at longer and ' +
      'longer intervals, under the same id; order is not promised. No redirection is followed, and only addresses on ' +
      'the internet are written to unless the installation says otherwise.',
    body: newWebhook,
    responses: { 201: createdWebhook },
    refusals: ['too-many-webhooks'],
    handler: handlers.create,
  }),
  route({
    method: 'delete',
    path: '/webhooks/:id',
    summary: 'End it; what waits is not sent any more',
    tags,
    access: 'sees-thing',
    params: webhookId,
    responses: { 204: 'nothing' },
    handler: handlers.end,
  }),
  route({
    method: 'get',
    path: '/webhooks/:id/deliveries',
    summary: 'What was sent, what waits and what failed, the newest first',
    tags,
    access: 'sees-thing',
    params: webhookId,
    query: deliveryQuery,
    responses: { 200: deliveryPage },
    handler: handlers.deliveries,
  }),
  route({
    method: 'post',
    path: '/webhooks/:id/replays',
    summary: 'Send events again, from a day on',
    tags,
    access: 'sees-thing',
    params: webhookId,
    body: replay,
    responses: { 200: replayed },
    handler: handlers.sendAgain,
  }),
];
