import type { Template } from '../template';
import { commitments } from './commitments';
import { consultationClosed } from './consultationClosed';
import { consulted } from './consulted';
import { contributionAsked } from './contributionAsked';
import { contributionReceived } from './contributionReceived';
import { contributionsOverdue } from './contributionsOverdue';
import { delivered } from './delivered';
import { cycleCancelled } from './cycleCancelled';
import { deputyQuestion } from './deputyQuestion';
import { dossierReturned } from './dossierReturned';
import { dueMoved } from './dueMoved';
import { escalated } from './escalated';
import { exchangeNews } from './exchangeNews';
import { invitation, meetingOff } from './invitation';
import { itemEnded } from './itemEnded';
import { lateAnswer } from './lateAnswer';
import { letterRefused } from './letterRefused';
import { officialDocument } from './officialDocument';
import { overdue } from './overdue';
import { projectDuty } from './projectDuty';
import { projectNotice } from './projectNotice';
import { projectNoticesDue } from './projectNoticesDue';
import { questionProposed, questionReturned } from './question';
import { reminder } from './reminder';
import { roundEnded } from './roundEnded';
import { sessionOverdue } from './sessionOverdue';
import { sessionReminder } from './sessionReminder';
import { shortfall } from './shortfall';
import { silenceDeemed } from './silenceDeemed';
import { silenceEscalated } from './silenceEscalated';
import { silenceWarning } from './silenceWarning';
import { stepDone } from './stepDone';
import { stepOpened } from './stepOpened';
import { succeeded } from './succeeded';
import { supportNews } from './supportNews';
import { undelivered } from './undelivered';
import { versionMoved } from './versionMoved';
import { withdrawn } from './withdrawn';
import {
  explanationDemanded,
  informationRequested,
  informationSupplied,
  rungProposed,
  rungTaken,
  supervisionClosed,
  taskAssigned,
  taskDone,
} from './supervision';

/** Every kind of mail, by the name that orders use. */
export const TEMPLATES = {
  'step-opened': stepOpened,
  'step-done': stepDone,
  reminder,
  overdue,
  escalated,
  commitments,
  consulted,
  'silence-warning': silenceWarning,
  'silence-deemed': silenceDeemed,
  'silence-escalated': silenceEscalated,
  undelivered,
  'letter-refused': letterRefused,
  'late-answer': lateAnswer,
  'consultation-closed': consultationClosed,
  'due-moved': dueMoved,
  'dossier-returned': dossierReturned,
  'question-proposed': questionProposed,
  'question-returned': questionReturned,
  'round-ended': roundEnded,
  'project-notices-due': projectNoticesDue,
  'project-notice': projectNotice,
  'project-duty': projectDuty,
  'information-requested': informationRequested,
  'information-supplied': informationSupplied,
  'task-assigned': taskAssigned,
  'task-done': taskDone,
  'explanation-demanded': explanationDemanded,
  'rung-proposed': rungProposed,
  'rung-taken': rungTaken,
  'supervision-closed': supervisionClosed,
  'session-reminder': sessionReminder,
  'session-overdue': sessionOverdue,
  'cycle-cancelled': cycleCancelled,
  'deputy-question': deputyQuestion,
  'item-ended': itemEnded,
  'contribution-asked': contributionAsked,
  'contribution-received': contributionReceived,
  'contributions-overdue': contributionsOverdue,
  shortfall,
  'support-news': supportNews,
  'official-document': officialDocument,
  delivered,
  'version-moved': versionMoved,
  succeeded,
  withdrawn,
  invitation,
  'meeting-off': meetingOff,
  'exchange-news': exchangeNews,
};

type TemplateName = keyof typeof TEMPLATES;

/** The template of that name, or undefined: the caller decides what an unknown name means. */
export function templateOf(name: string): Template<unknown> | undefined {
  return Object.hasOwn(TEMPLATES, name) ? (TEMPLATES[name as TemplateName] as Template<unknown>) : undefined;
}
