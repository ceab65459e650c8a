import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('project');
const duty = () => import('./forms/duty');
const change = () => import('./forms/change');
const progress = () => import('./forms/progress');
const answer = form(duty, 'DutyForm');
const say = form(duty, 'SayForm');

export const project = {
  at: '/projects',
  page: later(() => import('./project'), 'Project'),
  forms: {
    'send-notice': form(() => import('./forms/sendNotice'), 'SendNoticeForm'),
    'acknowledge-notice': form(duty, 'AcknowledgeNoticeForm'),
    'post-project': form(duty, 'PostProjectForm'),
    'give-information': answer,
    'report-basics': answer,
    'answer-finding': answer,
    'assess-answer': form(duty, 'AssessForm'),
    'form-board': form(duty, 'FormBoardForm'),
    'lodge-finding': form(duty, 'LodgeFindingForm'),
    'open-supervision': say,
    'enter-approval': form(progress, 'ApprovalForm'),
    'report-progress': form(progress, 'ProgressForm'),
    'amend-project': form(change, 'AmendForm'),
    'move-places': form(change, 'MovePlacesForm'),
    'change-owner': form(change, 'ChangeOwnerForm'),
    'complete-project': say,
    'stop-project': say,
  },
} satisfies KindPages;
