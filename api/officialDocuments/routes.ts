import { route } from '../http/route';
import { idInPath } from '../http/fields';
import { create, issued, list, number, show } from './handlers';
import {
  documentQuery,
  draftedDocument,
  issuedFile,
  newOfficialDocument,
  numberedDocument,
  numberWish,
  officialDocumentPage,
  officialDocumentView,
} from './schema';

const tags = ['Official documents'];

export const officialDocumentRoutes = [
  route({
    method: 'post',
    path: '/official-documents',
    summary: 'Draft an official document',
    tags,
    access: 'signed-in',
    description:
      'Its later life goes by acts on its case: comments, signature, delivery. Repeatable with an Idempotency-Key.',
    body: newOfficialDocument,
    responses: { 201: draftedDocument, 202: draftedDocument },
    refusals: ['no-seat', 'not-clerks-work', 'key-reused', 'not-found'],
    handler: create,
  }),
  route({
    method: 'get',
    path: '/official-documents',
    summary: 'Official documents that one may see, newest first',
    tags,
    access: 'signed-in',
    query: documentQuery,
    responses: { 200: officialDocumentPage },
    handler: list,
  }),
  route({
    method: 'get',
    path: '/official-documents/:id',
    summary: 'An official document: its versions, comments, signature, number, and each delivery with its proof',
    tags,
    access: 'signed-in',
    params: idInPath,
    responses: { 200: officialDocumentView },
    refusals: ['not-found'],
    handler: show,
  }),
  route({
    method: 'post',
    path: '/official-documents/:id/number',
    summary: 'Number and issue a signed document: the next of its body’s book, and it is sent',
    tags,
    access: 'signed-in',
    description:
      'By the records clerk. 202: entered in the book, the number follows there. Repeatable with an Idempotency-Key.',
    params: idInPath,
    body: numberWish,
    responses: { 201: numberedDocument, 202: numberedDocument },
    refusals: [
      'no-seat',
      'clerk-required',
      'not-your-step',
      'not-signed',
      'number-given',
      'bad-date',
      'case-closed',
      'key-reused',
      'not-found',
    ],
    handler: number,
  }),
  route({
    method: 'get',
    path: '/official-documents/:id/issued.:format',
    summary: 'A numbered document that was written here, as a file with its number and date',
    tags,
    access: 'signed-in',
    description: 'Its content is that of the version that was signed; only number, notation and date are filled in.',
    params: issuedFile,
    responses: { 200: 'file' },
    refusals: ['not-found', 'not-issued', 'not-written-here', 'template-placeholder-missing', 'document-damaged'],
    handler: issued,
  }),
];
