import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { ask, entry, file, list, mark, resolve } from './handlers';
import {
  digestList,
  digestNumber,
  digestWish,
  entryInPath,
  entryProof,
  findingInPath,
  record,
  recordMark,
  resolution,
} from './schema';

const route = routesOf('Evidence');

export const evidenceRoutes = [
  route.get('/public/digests', {
    summary: 'The newest 31 signed digests of the register, and the key that signed them; without signing in',
    description: 'Public, so that anybody can keep them: a root says nothing of what it is the root of.',
    access: 'public',
    answers: digestList,
    refusals: ['too-many-requests'],
    handler: list,
  }),
  route.get('/public/records/:id/:seq/:hash', {
    summary: 'Whether an entry of a printed record is on record as it is printed, and by which digest that is proved',
    access: 'public',
    params: entryInPath,
    answers: entryProof,
    refusals: ['too-many-requests'],
    handler: entry,
  }),
  route.get('/cases/:id/mark', {
    summary: 'The newest entry of a case’s record and the newest digest’s day, as a printed record carries them',
    access: 'signed-in',
    params: idInPath,
    answers: recordMark,
    refusals: ['not-found'],
    handler: mark,
  }),
  route.get('/digests/:number', {
    summary: 'A digest as a file with all its leaves, for `phoihop verify --against`',
    description: 'For administrators of the whole: the leaves name every case and document.',
    access: 'admin',
    params: digestNumber,
    produces: ['application/json'],
    answers: 'file',
    refusals: ['not-found'],
    handler: file,
  }),
  route.post('/digests', {
    summary: 'Have a digest of the register as it stands made now, beside the day’s',
    description:
      'Signed, time-stamped and chained as each day’s; mailed only if asked for. A worker makes it within seconds: ' +
      '`digest` of the answer, or of `GET /operation` later, is it once `asked` is null. While one is being made, ' +
      'another wish is the same.',
    access: 'admin',
    body: digestWish,
    answers: record,
    refusals: ['too-many-digests'],
    handler: ask,
  }),
  route.post('/findings/:id/resolution', {
    summary: 'Record that one has looked at a place where the register does not hold, and what was done',
    description: 'Once nothing is open of a case, it takes acts again.',
    access: 'admin',
    params: findingInPath,
    body: resolution,
    answers: record,
    refusals: ['not-found'],
    handler: resolve,
  }),
];
