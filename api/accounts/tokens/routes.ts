import { route } from '../../http/route';
import * as handlers from './handlers';
import { createdToken, newToken, ofBody, tokenId, tokens } from './schema';

const tags = ['API tokens'];

export const tokenRoutes = [
  route({
    method: 'get',
    path: '/api-tokens',
    summary: 'The tokens by which other systems of a body work here, the newest first',
    tags,
    access: 'keeps-systems',
    description: 'For the body’s head and whoever administers it, as are the others here.',
    query: ofBody,
    responses: { 200: tokens },
    handler: handlers.list,
  }),
  route({
    method: 'post',
    path: '/api-tokens',
    summary: 'Make a token; the answer has it, once',
    tags,
    access: 'keeps-systems',
    description:
      'Whoever sends it as `Authorization: Bearer …` acts as that body’s system: the record names the token, and no ' +
      'person. It prepares as an officer of the body does and never signs; what is for tokens is marked `bearer`.',
    body: newToken,
    responses: { 201: createdToken },
    refusals: ['too-many-tokens'],
    handler: handlers.create,
  }),
  route({
    method: 'delete',
    path: '/api-tokens/:id',
    summary: 'Revoke a token at once, for good',
    tags,
    access: 'sees-thing',
    params: tokenId,
    responses: { 204: 'nothing' },
    handler: handlers.revoke,
  }),
];
