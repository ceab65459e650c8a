import { formsOf, type KindPages } from '../case/kindPages';
import { SessionParts } from './parts';

const sessionAct = formsOf('council-session')(() => import('./forms'), 'SessionActForm');

export const councilSession = {
  at: '/sessions',
  page: null,
  nav: SessionParts,
  forms: {
    'add-item': sessionAct,
    'add-dossier': sessionAct,
    'file-report': sessionAct,
    'withdraw-report': sessionAct,
    'move-date': sessionAct,
    'open-session': sessionAct,
    'close-session': sessionAct,
    'roll-call': sessionAct,
    attendance: sessionAct,
    'amend-targets': sessionAct,
    vote: sessionAct,
    'correct-vote': sessionAct,
    'ask-question': formsOf('council-session')(() => import('./forms/ask'), 'AskForm'),
    'take-question': sessionAct,
    'receive-question': sessionAct,
    'note-item': sessionAct,
    'note-ending': sessionAct,
    'return-dossier': sessionAct,
    postpone: sessionAct,
    'withdraw-item': sessionAct,
    'number-resolution': sessionAct,
    'publish-item': sessionAct,
  },
} satisfies KindPages;
