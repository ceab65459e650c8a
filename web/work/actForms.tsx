import { Suspense, type ComponentType } from 'react';
import type { ActFormProps } from '../parts/form/actForm';
import { later } from '../parts/form/later';

const plain = () => import('./plainForms');
const plainOfCycle = () => import('../cases/forms/plain');
const submit = later(() => import('../cases/forms/submit'), 'SubmitForm');
const received = later(plain, 'ReceivedForm');
const done = later(plain, 'PlainForm');
const sessionAct = later(() => import('../sessions/forms'), 'SessionActForm');
const meeting = () => import('../cases/forms/meeting');
const dates = () => import('../manage/dates');
const project = () => import('../projects/forms');
const answerOffer = () => import('../supports/forms/answer');
const ofNeed = () => import('../supports/forms/need');
const supervising = later(() => import('../supervisions/forms'), 'SupervisionForm');
const figures = later(() => import('../carrying/forms/figures'), 'FiguresForm');

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
  'set-anchor': later(() => import('../manage/anchor'), 'AnchorForm'),
  'set-targets': later(() => import('../manage/targets'), 'TargetsForm'),
  reconcile: later(() => import('../manage/reconcile'), 'ReconcileForm'),
  'move-version': later(() => import('../manage/move'), 'MoveForm'),
  contribute: later(() => import('../regions/forms/contribute'), 'ContributeForm'),
  'decide-finding': later(() => import('../regions/forms/decideFinding'), 'DecideFindingForm'),
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
  'offer-support': later(() => import('../supports/forms/offer'), 'OfferForm'),
  'answer-offer': later(answerOffer, 'AnswerOfferForm'),
  'carry-out': supervising,
  'report-in': supervising,
  'set-day': supervising,
  'request-information': supervising,
  'supply-information': supervising,
  conclude: later(() => import('../supervisions/forms'), 'ConcludeForm'),
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
