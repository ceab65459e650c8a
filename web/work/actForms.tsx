import { Suspense, type ComponentType } from 'react';
import type { ActFormProps } from '../parts/form/actForm';
import { later } from '../parts/form/later';

const plain = () => import('../case/forms/plain');
const plainOfCycle = () => import('../planCycle/forms/plain');
const submit = later(() => import('../planCycle/forms/submit'), 'SubmitForm');
const received = later(plain, 'ReceivedForm');
const done = later(plain, 'PlainForm');
const sessionAct = later(() => import('../councilSession/forms'), 'SessionActForm');
const meeting = () => import('../planCycle/forms/meeting');
const dates = () => import('../planCycle/forms/dates');
const project = () => import('../project/forms');
const answerOffer = () => import('../support/forms/answer');
const ofNeed = () => import('../support/forms/need');
const supervising = later(() => import('../supervision/forms'), 'SupervisionForm');
const figures = later(() => import('../carryingOut/forms/figures'), 'FiguresForm');

/** The acts that the page has a form for. */
export const FORMS: Record<string, ComponentType<ActFormProps>> = {
  submit,
  sign: submit,
  return: later(plainOfCycle, 'ReturnForm'),
  acknowledge: later(plainOfCycle, 'AcknowledgeForm'),
  reply: later(() => import('../consultation/forms/reply'), 'ReplyForm'),
  'add-item': sessionAct,
  'add-dossier': sessionAct,
  'file-report': sessionAct,
  'move-date': sessionAct,
  'open-session': sessionAct,
  'close-session': sessionAct,
  attendance: sessionAct,
  vote: sessionAct,
  'note-item': sessionAct,
  'return-dossier': sessionAct,
  postpone: sessionAct,
  'withdraw-item': sessionAct,
  'number-resolution': sessionAct,
  'publish-item': sessionAct,
  invite: later(meeting, 'InviteForm'),
  'call-off': later(plainOfCycle, 'CallOffForm'),
  'answer-invitation': later(meeting, 'AnswerInvitationForm'),
  handle: later(() => import('../consultation/forms/handle'), 'HandleForm'),
  remind: later(dates, 'NoteForm'),
  escalate: later(dates, 'NoteForm'),
  resume: later(dates, 'NoteForm'),
  extend: later(dates, 'DueForm'),
  'revoke-extension': later(dates, 'DueForm'),
  pause: later(dates, 'DueForm'),
  cancel: later(dates, 'CancelForm'),
  'set-anchor': later(() => import('../planCycle/forms/anchor'), 'AnchorForm'),
  'set-targets': later(() => import('../planCycle/forms/targets'), 'TargetsForm'),
  reconcile: later(() => import('../planCycle/forms/reconcile'), 'ReconcileForm'),
  'move-version': later(() => import('../planCycle/forms/move'), 'MoveForm'),
  contribute: later(() => import('../gathering/forms/contribute'), 'ContributeForm'),
  'decide-finding': later(() => import('../gathering/forms/decideFinding'), 'DecideFindingForm'),
  'confirm-receipt': received,
  'send-notice': later(project, 'SendNoticeForm'),
  'acknowledge-notice': received,
  'post-project': later(project, 'PostProjectForm'),
  'give-information': later(project, 'DutyForm'),
  'report-basics': later(project, 'DutyForm'),
  'answer-finding': later(project, 'DutyForm'),
  'assess-answer': later(project, 'AssessForm'),
  'form-board': later(project, 'FormBoardForm'),
  'lodge-finding': later(project, 'LodgeFindingForm'),
  'open-supervision': later(project, 'SayForm'),
  'amend-project': later(project, 'AmendForm'),
  'move-places': later(project, 'MovePlacesForm'),
  'change-owner': later(project, 'ChangeOwnerForm'),
  'complete-project': later(project, 'SayForm'),
  'stop-project': later(project, 'SayForm'),
  'report-figures': figures,
  'correct-figures': figures,
  'close-carrying-out': done,
  'acknowledge-need': done,
  'nothing-to-offer': done,
  'withdraw-offer': later(plain, 'WithdrawForm'),
  'offer-support': later(() => import('../support/forms/offer'), 'OfferForm'),
  'answer-offer': later(answerOffer, 'AnswerOfferForm'),
  'carry-out': supervising,
  'report-in': supervising,
  'set-day': supervising,
  'request-information': supervising,
  'supply-information': supervising,
  conclude: later(() => import('../supervision/forms'), 'ConcludeForm'),
  'file-proof': supervising,
  'assess-task': supervising,
  'demand-explanation': supervising,
  'explain-delay': supervising,
  'grant-time': supervising,
  'take-rung': supervising,
  'close-supervision': supervising,
  'cancel-supervision': supervising,
  'record-delivery': later(answerOffer, 'DeliveryForm'),
  'request-support': later(ofNeed, 'RequestForm'),
  'close-support': later(ofNeed, 'CloseSupportForm'),
};

/** The form of any act, whatever the kind of its case. */
export function AnyActForm(act: ActFormProps) {
  const Form = FORMS[act.name];
  return Form ? (
    <Suspense fallback={null}>
      <Form {...act} />
    </Suspense>
  ) : null;
}
