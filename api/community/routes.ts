import { notFound } from '../../domain/notFound';
import type { RefusalCode } from '../../domain/refusals';
import { powersIn } from '../accounts/seats';
import { sentFile } from '../documents/files';
import { MEDIA_TYPES } from '../documents/mediaTypes';
import { idInPath, uuidInPath } from '../http/fields';
import { routesOf } from '../http/route';
import { unitsOf } from '../units/queries';
import { unitPage, unitQuery } from '../units/schema';
import * as commitments from './commitments';
import { decidedBefore, foundPosting, postedDocuments } from './found';
import * as community from './handlers';
import * as office from './office';
import * as postings from './postings';
import { summaryOf } from './queries';
import * as sides from './sides';
import {
  answer,
  commitmentsReply,
  confirmation,
  confirmed,
  decision,
  erasure,
  heardByWord,
  invitation,
  invitationPage,
  newComment,
  newSides,
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
  saidAsInvited,
  saidByWord,
  sideList,
} from './schema';

const route = routesOf('Community');
const publicRoute = routesOf('Public');

const posting = {
  access: 'public' as const,
  params: postingId,
  refusals: ['not-found'] as RefusalCode[],
};
/** What an office does about one comment. */
const comment = {
  access: 'sees-thing' as const,
  params: uuidInPath,
  answers: officeComment,
};

export const communityRoutes = [
  publicRoute.get('/public/postings', {
    access: 'public',
    counted: true,
    summary: 'What plans’ procedures have made public, newest first; without signing in',
    query: postingQuery,
    answers: postingPage,
    handler: postings.list,
  }),
  publicRoute.get('/public/postings/:case/:step', {
    ...posting,
    counted: true,
    summary: 'A posted draft or a published plan, with its documents and until when one may comment',
    answers: postingView,
    handler: async ({ params, services }) => ({
      body: await postings.postingView(services, await foundPosting(services, params.case, params.step)),
    }),
  }),
  publicRoute.get('/public/postings/:case/:step/documents/:id', {
    ...posting,
    counted: true,
    summary: 'A posted document’s bytes',
    params: postedDocument,
    produces: Object.keys(MEDIA_TYPES),
    answers: 'file',
    /** Only what the posting shows, by the very hash that it was posted with. */
    handler: async ({ params, services, req }) => {
      const found = await foundPosting(services, params.case, params.step);
      const ref = postedDocuments(found, await decidedBefore(services, found)).find(({ id }) => id === params.id);
      const row = ref && (await services.db.document.findUnique({ where: { id: ref.id } }));
      if (!row || row.sha256 !== ref.sha256) throw notFound('document');
      return sentFile(services, row, req);
    },
  }),
  publicRoute.get('/public/postings/:case/:step/comments', {
    ...posting,
    counted: true,
    summary: 'Comments that the office let through, with its answers; never who wrote them',
    query: pageOnly,
    answers: publicCommentPage,
    handler: community.list,
  }),
  publicRoute.post('/public/postings/:case/:step/comments', {
    ...posting,
    summary: 'Comment on a posted draft; a mail asks for confirmation',
    body: newComment,
    answers: { 202: received },
    refusals: ['too-many-requests', 'not-found', 'comments-closed'],
    handler: community.create,
  }),
  publicRoute.post('/public/comments/confirmation', {
    access: 'public',
    counted: true,
    summary: 'Confirm a comment by the word in the mail; once more changes nothing',
    body: confirmation,
    answers: confirmed,
    refusals: ['not-found'],
    handler: community.confirm,
  }),
  publicRoute.post('/public/invited-comments', {
    access: 'public',
    counted: true,
    summary: 'What an invited organisation says, by the word in its mail: on the record and public at once',
    body: saidByWord,
    answers: heardByWord,
    refusals: ['not-found', 'comments-closed', 'already-answered', 'case-closed'],
    handler: sides.sayByWord,
  }),
  publicRoute.get('/public/units', {
    access: 'public',
    counted: true,
    summary: 'Units of a day, for whoever looks for a province or a commune',
    query: unitQuery,
    answers: unitPage,
    refusals: ['no-such-unit'],
    handler: async ({ query, services }) => ({ body: await unitsOf(services, query) }),
  }),
  route.get('/community-comments', {
    access: 'signed-in',
    summary: 'Confirmed comments on drafts that one’s offices posted, the oldest first',
    query: officeQuery,
    answers: officePage,
    handler: office.list,
  }),
  route.get('/community-comments/summary', {
    access: 'signed-in',
    summary: 'How many of them wait for the office',
    answers: officeSummary,
    /** What waits for whoever decides on it: not for the records clerk of an office, nor for a Council's deputy. */
    handler: async ({ officer, services }) => {
      const { seats } = await services.seats.of(officer.id);
      const offices = seats.map(({ body }) => body).filter((body) => powersIn(seats, body).length > 0);
      return { body: await summaryOf(services.db, offices) };
    },
  }),
  route.get('/community-postings', {
    access: 'signed-in',
    summary: 'Postings whose comments one’s offices gather, newest first, with the counts by part and question',
    query: pageOnly,
    answers: officePostingPage,
    handler: office.postings,
  }),
  route.post('/community-postings/:case/:step/sides', {
    summary: 'Ask bodies, and organisations beside the directory, by name to comment; each is written to',
    access: 'sees-thing',
    params: postingId,
    body: newSides,
    answers: sideList,
    refusals: ['not-your-step', 'comments-closed', 'case-closed'],
    handler: sides.invite,
  }),
  route.get('/cases/:id/commitments', {
    summary: 'What all concerned by a plan undertake together, and which of them signed or declined',
    access: 'sees-case',
    params: idInPath,
    answers: commitmentsReply,
    handler: commitments.show,
  }),
  route.get('/comment-invitations', {
    access: 'signed-in',
    summary: 'What one’s bodies were invited to comment on, newest first, with what they said and were answered',
    query: pageOnly,
    answers: invitationPage,
    handler: sides.list,
  }),
  route.post('/comment-invitations/:id/comment', {
    summary: 'Comment as invited, under one’s body’s name: on the record and public at once',
    access: 'sees-thing',
    params: uuidInPath,
    body: saidAsInvited,
    answers: invitation,
    refusals: ['comments-closed', 'already-answered', 'case-closed'],
    handler: sides.say,
  }),
  route.post('/community-comments/:id/decision', {
    ...comment,
    summary: 'Let a comment through, which puts it on the case’s record, or refuse it and say why',
    body: decision,
    refusals: ['stale-version', 'case-closed', 'step-not-open'],
    handler: office.decide,
  }),
  route.post('/community-comments/:id/erasure', {
    ...comment,
    summary: 'Erase what a citizen said and who said it; that it was erased stays on the case’s record',
    body: erasure,
    refusals: ['stale-version', 'unknown-comment'],
    handler: office.erase,
  }),
  route.post('/community-comments/:id/answer', {
    ...comment,
    summary: 'Accept or explain a comment: its answer is on the record and public',
    body: answer,
    refusals: ['stale-version', 'case-closed', 'unknown-comment'],
    handler: office.answer,
  }),
];
