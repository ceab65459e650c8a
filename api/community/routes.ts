import type { RefusalCode } from '../../domain/refusals';
import { route } from '../http/route';
import { unitPage, unitQuery } from '../units/schema';
import * as community from './handlers';
import * as office from './office';
import * as postings from './postings';
import {
  answer,
  commentId,
  confirmation,
  confirmed,
  decision,
  newComment,
  officeComment,
  officePage,
  officePostingPage,
  officeQuery,
  officeSummary,
  pageOnly,
  postedDocument,
  postingId,
  postingPage,
  postingQuery,
  postingView,
  publicCommentPage,
  received,
} from './schema';

const open = { tags: ['Public'], access: 'public' as const };
const posting = { ...open, params: postingId, refusals: ['too-many-requests', 'not-found'] as RefusalCode[] };
const signedIn = { tags: ['Community'], access: 'signed-in' as const };
/** What an office does about one comment. */
const comment = { ...signedIn, method: 'post' as const, params: commentId, responses: { 200: officeComment } };

export const communityRoutes = [
  route({
    ...open,
    method: 'get',
    path: '/public/postings',
    summary: 'What plans’ procedures have made public, newest first; without signing in',
    query: postingQuery,
    responses: { 200: postingPage },
    refusals: ['too-many-requests'],
    handler: postings.list,
  }),
  route({
    ...posting,
    method: 'get',
    path: '/public/postings/:case/:step',
    summary: 'A posted draft or a published plan, with its documents and until when one may comment',
    responses: { 200: postingView },
    handler: postings.show,
  }),
  route({
    ...posting,
    method: 'get',
    path: '/public/postings/:case/:step/documents/:id',
    summary: 'A posted document’s bytes',
    params: postedDocument,
    responses: { 200: 'file' },
    handler: postings.download,
  }),
  route({
    ...posting,
    method: 'get',
    path: '/public/postings/:case/:step/comments',
    summary: 'Comments that the office let through, with its answers; never who wrote them',
    query: pageOnly,
    responses: { 200: publicCommentPage },
    handler: community.list,
  }),
  route({
    ...posting,
    method: 'post',
    path: '/public/postings/:case/:step/comments',
    summary: 'Comment on a posted draft; a mail asks for confirmation',
    body: newComment,
    responses: { 202: received },
    refusals: ['too-many-requests', 'not-found', 'comments-closed'],
    handler: community.create,
  }),
  route({
    ...open,
    method: 'post',
    path: '/public/comments/confirmation',
    summary: 'Confirm a comment by the word in the mail; once more changes nothing',
    body: confirmation,
    responses: { 200: confirmed },
    refusals: ['too-many-requests', 'not-found'],
    handler: community.confirm,
  }),
  route({
    ...open,
    method: 'get',
    path: '/public/units',
    summary: 'Units of a day, for whoever looks for a province or a commune',
    query: unitQuery,
    responses: { 200: unitPage },
    refusals: ['too-many-requests', 'no-such-unit'],
    handler: postings.units,
  }),
  route({
    ...signedIn,
    method: 'get',
    path: '/community-comments',
    summary: 'Confirmed comments on drafts that one’s offices posted, the oldest first',
    query: officeQuery,
    responses: { 200: officePage },
    handler: office.list,
  }),
  route({
    ...signedIn,
    method: 'get',
    path: '/community-comments/summary',
    summary: 'How many of them wait for the office',
    responses: { 200: officeSummary },
    handler: office.summary,
  }),
  route({
    ...signedIn,
    method: 'get',
    path: '/community-postings',
    summary: 'Postings whose comments one’s offices gather, newest first, with the counts by part and question',
    query: pageOnly,
    responses: { 200: officePostingPage },
    handler: office.postings,
  }),
  route({
    ...comment,
    path: '/community-comments/:id/decision',
    summary: 'Let a comment through, which puts it on the case’s record, or refuse it and say why',
    body: decision,
    refusals: ['not-found', 'no-seat', 'stale-version', 'case-closed', 'step-not-open'],
    handler: office.decide,
  }),
  route({
    ...comment,
    path: '/community-comments/:id/answer',
    summary: 'Accept or explain a comment: its answer is on the record and public',
    body: answer,
    refusals: ['not-found', 'no-seat', 'stale-version', 'case-closed', 'unknown-comment'],
    handler: office.answer,
  }),
];
