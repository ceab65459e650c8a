import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('plan-cycle');
const submit = form(() => import('./forms/submit'), 'SubmitForm');
const commitments = () => import('./forms/commitments');
const plain = () => import('./forms/plain');
const meeting = () => import('./forms/meeting');
const dates = () => import('./forms/dates');
const dating = form(() => import('./timetable/form'), 'DatingForm');
const question = form(() => import('./question/form'), 'QuestionForm');
const note = form(dates, 'NoteForm');
const due = form(dates, 'DueForm');
const reason = form(plain, 'StepReasonForm');

export const planCycle = {
  at: '/cases',
  versioned: true,
  page: later(() => import('./planCycle'), 'PlanCycle'),
  parts: {
    plan: later(() => import('../plan/plan'), 'PlanData'),
    timetable: later(() => import('./timetable/timetable'), 'Timetable'),
    consultations: later(() => import('./consultations'), 'Consultations'),
    levels: later(() => import('./levels/levels'), 'Levels'),
  },
  forms: {
    submit,
    sign: submit,
    return: form(plain, 'ReturnForm'),
    withdraw: form(() => import('../case/forms/withdraw'), 'WithdrawForm'),
    acknowledge: form(plain, 'AcknowledgeForm'),
    invite: form(meeting, 'InviteForm'),
    'propose-question': question,
    'send-question': question,
    'return-question': reason,
    'ask-again': form(plain, 'AskAgainForm'),
    'call-off': reason,
    'answer-invitation': form(meeting, 'AnswerInvitationForm'),
    remind: note,
    escalate: note,
    resume: note,
    extend: due,
    'revoke-extension': due,
    pause: due,
    cancel: form(dates, 'CancelForm'),
    'set-timetable': dating,
    'enter-directive': dating,
    'set-anchor': form(dates, 'AnchorForm'),
    'set-targets': form(() => import('./forms/targets'), 'TargetsForm'),
    'draw-up-commitments': form(commitments, 'DrawUpForm'),
    'sign-commitments': form(commitments, 'AnswerForm'),
    'decline-commitments': form(commitments, 'AnswerForm'),
    'record-commitment-paper': form(commitments, 'PaperForm'),
    'name-bases': form(() => import('./forms/bases'), 'BasesForm'),
    reconcile: form(() => import('./forms/reconcile'), 'ReconcileForm'),
    'move-version': form(() => import('./forms/move'), 'MoveForm'),
  },
} satisfies KindPages;
