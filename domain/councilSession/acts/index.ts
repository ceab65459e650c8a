import type { Acts } from '../../case/act';
import type { Councils } from '../opening';
import type { SessionState } from '../state';
import { amendTargets } from './amend';
import { addDossier, addItem, fileReport, setAgenda, withdrawReport } from './agenda';
import { correctVote, endItem, noteEnding, noteItem, postpone, returnDossier, vote, withdrawItem } from './outcome';
import { askQuestion, receiveQuestion, takeQuestion } from './question';
import { numberResolution, publishItem } from './resolution';
import { attendance, closeSession, moveDate, openSession, rollCall } from './sitting';

/** Everything that can be done in a session, by the act's name. */
export const ACTS: Acts<SessionState, Councils> = {
  'set-agenda': setAgenda,
  'add-item': addItem,
  'add-dossier': addDossier,
  'file-report': fileReport,
  'withdraw-report': withdrawReport,
  'move-date': moveDate,
  'open-session': openSession,
  'roll-call': rollCall,
  attendance,
  'amend-targets': amendTargets,
  vote,
  'correct-vote': correctVote,
  'note-item': noteItem,
  'return-dossier': returnDossier,
  postpone,
  'withdraw-item': withdrawItem,
  'end-item': endItem,
  'note-ending': noteEnding,
  'close-session': closeSession,
  'number-resolution': numberResolution,
  'publish-item': publishItem,
  'ask-question': askQuestion,
  'take-question': takeQuestion,
  'receive-question': receiveQuestion,
};

/** What the law makes happen in it, besides what of any kind. */
export const EVENTS = ['item-reported', 'report-withdrawn', 'session-overdue', 'question-put', 'item-ended'];
