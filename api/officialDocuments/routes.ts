import { DomainError } from '../../domain/errors';
import { type DocumentState, newest } from '../../domain/officialDocument/state';
import { actorFor } from '../acts/actor';
import { caseInSight, shows } from '../http/caseInSight';
import { namesAt } from '../http/names';
import { opened, routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { fileReply } from '../papers/handlers';
import { fileOf, MEDIA } from '../papers/files';
import { contentOf, type Written } from '../papers/store';
import type { Services } from '../services';
import { giveNumber, lookAtNumber } from './number';
import { documents } from './queries';
import {
  documentQuery,
  draftedDocument,
  draftPaper,
  issuedFile,
  newOfficialDocument,
  numberedDocument,
  numberWish,
  officialDocumentPage,
  officialDocumentView,
} from './schema';
import { documentView, rowView } from './view';
import { actProspect } from '../acts/schema';
import { openDraft } from './open';

const route = routesOf('Official documents');

const show = shows('official-document', documentView);

/** The content of its newest version. Throws `not-written-here`, `document-damaged`. */
async function writtenOf(services: Services, state: DocumentState): Promise<Written> {
  const written = await contentOf(services, newest(state).documents);
  if (!written) throw new DomainError('not-written-here');
  return written;
}

export const officialDocumentRoutes = [
  route.post('/official-documents', {
    summary: 'Draft an official document',
    access: 'has-seat',
    description:
      'Its later life goes by acts on its case: comments, signature, delivery. Repeatable with an Idempotency-Key.',
    body: newOfficialDocument,
    answers: { 201: draftedDocument, 202: draftedDocument },
    refusals: ['not-clerks-work', 'key-reused', 'not-found'],
    handler: async ({ body, officer, services, req }) =>
      opened('official-documents', await openDraft(services, officer, body, req)),
  }),
  route.get('/official-documents', {
    summary: 'Official documents that one may see, newest first',
    access: 'signed-in',
    query: documentQuery,
    answers: officialDocumentPage,
    handler: async (input) => {
      const { items, next } = await documents(input);
      const name = namesAt(input.services, await input.services.clock.now());
      const rows = items.filter(({ facts }) => facts !== null).map((row) => rowView(row, name));
      return { body: { items: rows, next } };
    },
  }),
  route.get('/official-documents/:id', {
    summary: 'An official document: its versions, comments, signature, number, and each delivery with its proof',
    access: 'sees-case',
    params: idInPath,
    answers: officialDocumentView,
    handler: show,
  }),
  route.get('/official-documents/:id/paper', {
    summary: 'What the newest version of a document was written from here, to be opened in the editor again',
    access: 'sees-thing',
    description: 'For its issuer. Stored anew with `revises`, it makes the files of the next version.',
    params: idInPath,
    answers: draftPaper,
    refusals: ['not-clerks-work', 'not-written-here', 'document-damaged'],
    // As it was written, for those who write it.
    handler: async ({ params: { id }, officer, services }) => {
      const { state } = await caseInSight<DocumentState>(services, officer, id, 'official-document');
      await actorFor(services, officer, { body: state.opening.issuer });
      return { body: { version: newest(state).seq, paper: (await writtenOf(services, state)).paper } };
    },
  }),
  route.post('/official-documents/:id/number', {
    summary: 'Number and issue a signed document: the next of its body’s book, and it is sent',
    access: 'sees-case-with-seat',
    description:
      'By the records clerk. 202: entered in the book, the number follows there. Repeatable with an Idempotency-Key.',
    params: idInPath,
    body: numberWish,
    answers: { 201: numberedDocument, 202: numberedDocument },
    refusals: [
      'clerk-required',
      'not-your-step',
      'not-signed',
      'number-given',
      'bad-date',
      'case-closed',
      'key-reused',
    ],
    handler: async ({ params, body, officer, services, req }) => {
      const numbered = await giveNumber(services, officer, params.id, body, req);
      return { status: numbered.number === null ? 202 : 201, body: numbered };
    },
  }),
  route.post('/official-documents/:id/number/prospect', {
    summary: 'What numbering and issuing a signed document would bring about: who is told, what opens or ends',
    access: 'sees-case-with-seat',
    description:
      'By the machine that issues real ones; which number it gets, only the book says. Nothing goes on record.',
    params: idInPath,
    body: numberWish,
    answers: actProspect,
    refusals: ['clerk-required', 'not-your-step', 'not-signed', 'number-given', 'bad-date'],
    // What numbering it would bring about; nothing goes on record.
    handler: async ({ params, body, officer, services }) => ({
      body: await lookAtNumber(services, officer, params.id, body),
    }),
  }),
  route.get('/official-documents/:id/issued.:format', {
    summary: 'A numbered document that was written here, as a file with its number and date',
    access: 'sees-case',
    description: 'Its content is that of the version that was signed; only number, notation and date are filled in.',
    params: issuedFile,
    produces: Object.values(MEDIA),
    answers: 'file',
    refusals: ['not-issued', 'not-written-here', 'template-placeholder-missing', 'document-damaged'],
    // As it went out: the content that its signed version names by hash, with number, notation and date as the book
    // gave them and nothing else changed, made as of when it was numbered. Throws `not-issued`.
    handler: async ({ params: { id, format }, officer, services }) => {
      const { state } = await caseInSight<DocumentState>(services, officer, id, 'official-document');
      if (!state.issue) throw new DomainError('not-issued');
      const { paper, layouts } = await writtenOf(services, state);
      const { number: given, notation, date, at } = state.issue;
      const numbered = { ...paper, number: given, notation, date };
      const bytes = await fileOf(services, { paper: numbered, layout: layouts[format], format, at: new Date(at) });
      return fileReply(bytes, format, id);
    },
  }),
];
