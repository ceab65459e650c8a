import { routesOf } from '../../http/route';
import * as handlers from './handlers';
import { createdToken, newToken, ofBody, tokenId, tokens } from './schema';

const route = routesOf('API tokens');

export const tokenRoutes = [
  route.get('/api-tokens', {
    summary: 'The tokens by which other systems of a body work here, the newest first',
    access: 'keeps-systems',
    description: 'For the body’s head and whoever administers it, as are the others here.',
    query: ofBody,
    answers: tokens,
    handler: handlers.list,
  }),
  route.post('/api-tokens', {
    summary: 'Make a token; the answer has it, once',
    access: 'keeps-systems',
    description:
      'Whoever sends it as `Authorization: Bearer …` acts as that body’s system: the record names the token, and no ' +
      'person. It prepares as an officer of the body does and never signs; what is for tokens is marked `bearer`.',
    body: newToken,
    answers: { 201: createdToken },
    refusals: ['too-many-tokens'],
    handler: handlers.create,
  }),
  route.delete('/api-tokens/:id', {
    summary: 'Revoke a token at once, for good',
    access: 'sees-thing',
    params: tokenId,
    answers: 'nothing',
    handler: handlers.revoke,
  }),
];
