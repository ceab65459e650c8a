import { route } from '../http/route';
import { unitPage, unitQuery } from '../units/schema';
import * as community from './handlers';
import * as office from './office';
import * as postings from './postings';
import {
  answer, commentId, confirmation, confirmed, decision, newComment, officeComment, officePage, officeQuery, officeSummary, pageOnly, postedDocument, postingId, postingPage,
  postingQuery, postingView, publicCommentPage, received,
} from './schema';

const open = { tags: ['Public'], access: 'public' as const };
const signedIn = { tags: ['Community'], access: 'signed-in' as const };

export const communityRoutes = [
  route({
    ...open, method: 'get', path: '/public/postings', summary: 'What plans’ procedures have made public, newest first; without signing in', query: postingQuery,
    responses: { 200: postingPage }, refusals: ['too-many-requests'], handler: postings.list,
  }),
  route({
    ...open, method: 'get', path: '/public/postings/:case/:step', summary: 'A posted draft or a published plan, with its documents and until when one may comment', params: postingId,
    responses: { 200: postingView }, refusals: ['too-many-requests', 'not-found'], handler: postings.show,
  }),
  route({
    ...open, method: 'get', path: '/public/postings/:case/:step/documents/:id', summary: 'A posted document’s bytes', params: postedDocument,
    responses: { 200: 'file' }, refusals: ['too-many-requests', 'not-found'], handler: postings.download,
  }),
  route({
    ...open, method: 'get', path: '/public/postings/:case/:step/comments', summary: 'Comments that the office let through, with its answers; never who wrote them', params: postingId, query: pageOnly,
    responses: { 200: publicCommentPage }, refusals: ['too-many-requests', 'not-found'], handler: community.list,
  }),
  route({
    ...open, method: 'post', path: '/public/postings/:case/:step/comments', summary: 'Comment on a posted draft; a mail asks for confirmation', params: postingId, body: newComment,
    responses: { 202: received }, refusals: ['too-many-requests', 'not-found', 'comments-closed'], handler: community.create,
  }),
  route({
    ...open, method: 'post', path: '/public/comments/confirmation', summary: 'Confirm a comment by the word in the mail; once more changes nothing', body: confirmation,
    responses: { 200: confirmed }, refusals: ['too-many-requests', 'not-found'], handler: community.confirm,
  }),
  route({
    ...open, method: 'get', path: '/public/units', summary: 'Units of a day, for whoever looks for a province or a commune', query: unitQuery,
    responses: { 200: unitPage }, refusals: ['too-many-requests', 'no-such-unit'], handler: postings.units,
  }),
  route({
    ...signedIn, method: 'get', path: '/community-comments', summary: 'Confirmed comments on drafts that one’s offices posted, the oldest first', query: officeQuery,
    responses: { 200: officePage }, handler: office.list,
  }),
  route({
    ...signedIn, method: 'get', path: '/community-comments/summary', summary: 'How many of them wait for the office', responses: { 200: officeSummary }, handler: office.summary,
  }),
  route({
    ...signedIn, method: 'post', path: '/community-comments/:id/decision', summary: 'Let a comment through, which puts it on the case’s record, or refuse it and say why', params: commentId, body: decision,
    responses: { 200: officeComment }, refusals: ['not-found', 'no-seat', 'stale-version', 'case-closed', 'step-not-open'], handler: office.decide,
  }),
  route({
    ...signedIn, method: 'post', path: '/community-comments/:id/answer', summary: 'Accept or explain a comment: its answer is on the record and public', params: commentId, body: answer,
    responses: { 200: officeComment }, refusals: ['not-found', 'no-seat', 'stale-version', 'case-closed', 'unknown-comment'], handler: office.answer,
  }),
];
