import { Suspense, type ComponentType } from 'react';
import { AcknowledgeForm } from './acknowledge';
import { later } from './later';
import type { FormProps } from './props';
import { PlainForm } from './plain';
import { ReplyForm } from './reply';
import { ReturnForm } from './return';
import { SubmitForm } from './submit';

const sessionAct = later(() => import('../../sessions/forms'), 'SessionActForm');
const meeting = () => import('./meeting');
const dates = () => import('../../manage/dates');
const project = () => import('./project');

const answerOffer = () => import('./support/answer');
const ofNeed = () => import('./support/need');
const supervising = later(() => import('./supervision'), 'SupervisionForm');
const figures = later(() => import('./carrying/figures'), 'FiguresForm');

/** The acts that the page has a form for. */
export const FORMS: Record<string, ComponentType<FormProps>> = {
  submit: SubmitForm,
  sign: SubmitForm,
  return: ReturnForm,
  acknowledge: AcknowledgeForm,
  reply: ReplyForm,
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
  'call-off': later(meeting, 'CallOffForm'),
  'answer-invitation': later(meeting, 'AnswerInvitationForm'),
  handle: later(() => import('./handle'), 'HandleForm'),
  remind: later(dates, 'NoteForm'),
  escalate: later(dates, 'NoteForm'),
  resume: later(dates, 'NoteForm'),
  extend: later(dates, 'DueForm'),
  'revoke-extension': later(dates, 'DueForm'),
  pause: later(dates, 'DueForm'),
  cancel: later(dates, 'CancelForm'),
  'set-anchor': later(() => import('../../manage/anchor'), 'AnchorForm'),
  'set-targets': later(() => import('../../manage/targets'), 'TargetsForm'),
  reconcile: later(() => import('../../manage/reconcile'), 'ReconcileForm'),
  'move-version': later(() => import('../../manage/move'), 'MoveForm'),
  contribute: later(() => import('./contribute'), 'ContributeForm'),
  'decide-finding': later(() => import('./decideFinding'), 'DecideFindingForm'),
  'confirm-receipt': AcknowledgeForm,
  'send-notice': later(project, 'SendNoticeForm'),
  'acknowledge-notice': AcknowledgeForm,
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
  'close-carrying-out': PlainForm,
  'acknowledge-need': PlainForm,
  'nothing-to-offer': PlainForm,
  'withdraw-offer': PlainForm,
  'offer-support': later(() => import('./support/offer'), 'OfferForm'),
  'answer-offer': later(answerOffer, 'AnswerOfferForm'),
  'carry-out': supervising,
  'report-in': supervising,
  'set-day': supervising,
  'request-information': supervising,
  'supply-information': supervising,
  conclude: later(() => import('./supervision'), 'ConcludeForm'),
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

export function ActForm(props: FormProps) {
  const Form = FORMS[props.name];
  return Form ? (
    <Suspense fallback={null}>
      <Form {...props} />
    </Suspense>
  ) : null;
}
