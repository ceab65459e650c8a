import type { Data } from '../case/entry';
import type { Task } from '../case/logic';
import { ITEM_OUTCOMES } from './acts/outcome';
import { unreceived } from './acts/question';
import { lacks, mayBeHeard, mayBeVoted, preparers, undecided } from './items';
import { openedAt, SESSION_STEP } from './steps';
import type { AgendaItem, SessionState } from './state';

/** The inbox rows of a session: its Standing Body's, and those of committees that owe a report. */
export function sessionTasks(state: SessionState): Task[] {
  return [...sittingTasks(state), ...state.items.flatMap((item) => itemTasks(state, item))];
}

function sittingTasks(state: SessionState): Task[] {
  if (state.status === 'closed') return [];
  const agenda = ofSession(state, 'agenda', ['set-agenda', 'add-item', 'add-dossier', 'file-report'], state.convenedAt);
  const asked = questionTasks(state);
  if (state.status === 'convened') {
    return [...asked, ofSession(state, 'open-session', ['open-session', 'move-date'], state.convenedAt), agenda];
  }
  return undecided(state).length > 0
    ? [...asked, agenda]
    : [...asked, agenda, ofSession(state, 'close-session', ['close-session'], lastDecision(state))];
}

/**
 * What deputies will ask waits for the Standing Body, which gathers it (Law 72/2025/QH15 art. 31(5)), and for whoever
 * is asked, who is to know of it.
 */
function questionTasks(state: SessionState): Task[] {
  const waiting = state.questions.find(({ taken }) => taken === null);
  const taking = waiting ? [ofSession(state, 'questions', ['take-question'], waiting.at)] : [];
  const receiving = unreceived(state).map(({ seq, at, to }) => ({
    ...ofSession(state, `asked:${seq}`, ['receive-question'], at),
    body: to,
  }));
  return [...taking, ...receiving];
}

function itemTasks(state: SessionState, item: AgendaItem): Task[] {
  if (item.decision) return [...endingTasks(state, item), ...paperworkTasks(state, item)];
  return [...preparationTasks(state, item), ...decisionTasks(state, item)];
}

function preparationTasks(state: SessionState, item: AgendaItem): Task[] {
  return lacks(item).map((what) =>
    what === 'report'
      ? ofItem(state, item, 'report', ['file-report'], item.addedAt, item.reportBy)
      : ofItem(state, item, 'dossier', ['add-dossier'], item.addedAt),
  );
}

function decisionTasks(state: SessionState, item: AgendaItem): Task[] {
  const opened = openedAt(state, item);
  return opened ? [ofItem(state, item, 'vote', decisionActs(item), opened)] : [];
}

/** Voting waits for the verification report; sending the dossier back or putting it off doesn't. */
function decisionActs(item: AgendaItem): string[] {
  const voted = mayBeVoted(item) && !lacks(item).includes('report');
  const outcomes = ITEM_OUTCOMES.filter((act) => act !== 'vote' || voted);
  return ['attendance', ...outcomes, ...(mayBeHeard(item) ? ['note-item'] : [])];
}

/** Those who prepare the session have it before them until one of them says so, or it closes. */
function endingTasks(state: SessionState, item: AgendaItem): Task[] {
  const { decision } = item;
  if (state.status === 'closed' || decision?.ending?.notedAt !== null) return [];
  return preparers(state).map((body) => ({
    ...ofItem(state, item, 'ended', ['note-ending'], decision.at, body),
    key: `ended:${item.id}:${body}`,
  }));
}

function paperworkTasks(state: SessionState, item: AgendaItem): Task[] {
  if (item.decision?.outcome !== 'adopted' || item.publication) return [];
  return [
    item.resolution
      ? ofItem(state, item, 'publish', ['publish-item'], item.resolution.at)
      : ofItem(state, item, 'number', ['number-resolution'], item.decision.at),
  ];
}

function lastDecision(state: SessionState): string {
  const stamps = state.items.flatMap((item) => item.decision?.at ?? []);
  return [state.openedAt ?? state.convenedAt, ...stamps].sort().at(-1) ?? state.convenedAt;
}

function ofSession(state: SessionState, key: string, acts: string[], since: string): Task {
  return {
    key,
    body: state.standingBody,
    step: SESSION_STEP,
    acts,
    dueOn: dueOf(state),
    openedAt: since,
    facts: sessionFacts(state),
  };
}

function ofItem(
  state: SessionState,
  item: AgendaItem,
  what: string,
  acts: string[],
  since: string,
  body = state.standingBody,
): Task {
  const facts = { ...sessionFacts(state), item: item.id, itemTitle: item.title, kind: item.kind };
  return { key: `${what}:${item.id}`, body, step: item.id, acts, dueOn: dueOf(state), openedAt: since, facts };
}

/** All preparation is due by the opening; for what follows it the law sets no day that we know of. */
const dueOf = (state: SessionState): string | null => (state.status === 'convened' ? state.opensOn : null);

const sessionFacts = (state: SessionState): Data => ({
  title: state.title,
  unit: state.unit,
  opensOn: state.opensOn,
});
