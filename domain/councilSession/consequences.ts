import { markOf, onDay } from '../case/daysThatCount';
import { type Data, SYSTEM } from '../case/entry';
import type { Consequence, Letter, MailOrder } from '../case/logic';
import { happens } from '../case/machine';
import { mailsTo } from '../case/mails';
import { unreceived } from './acts/question';
import { findItem, preparers } from './items';
import type { AgendaItem, Decision, Ending, SessionState } from './state';

/** What has come about by `now` and may not be on record yet; the machine drops what is. */
export const sessionConsequences = (state: SessionState, now: string): Consequence[] => [
  ...pendingLetters(state),
  ...reportsWithdrawn(state, now),
  ...questionsPut(state, now),
  ...itemsEnded(state, now),
];

/** What other cases must still be told: each letter with the event that puts it on record, once. */
export function pendingLetters(state: SessionState): Consequence[] {
  return state.items.flatMap((item) =>
    lettersAbout(state, item)
      .filter((letter) => !state.events.has(letter.key))
      .map((letter) => reported(item, letter)),
  );
}

function lettersAbout(state: SessionState, item: AgendaItem): Letter[] {
  const letters = [
    agendaLetter(state, item),
    decisionLetter(state, item),
    ...correctionLetters(state, item),
    carryLetter(state, item),
    numberLetter(state, item),
    publicationLetter(state, item),
  ];
  return letters.filter((letter) => letter !== null);
}

/** The case learns that it stands on the agenda: what it holds then is what is voted on. */
function agendaLetter(state: SessionState, item: AgendaItem): Letter | null {
  if (item.decision) return null;
  // Targets and data that came since are told again, for they are what is voted on.
  const word = ['on-agenda', ...(item.targets ? [item.targets] : []), ...versionsOf(item)].join('/');
  return toCaseOf(state, item, 'on-agenda', word, {
    ...(item.targets && { targets: item.targets }),
    ...(item.plan && { plan: item.plan }),
  });
}

const versionsOf = ({ plan }: AgendaItem): string[] =>
  plan
    ? [
        Object.entries(plan)
          .map(([part, { version }]) => `${part}.${version}`)
          .join(','),
      ]
    : [];

/** The case learns of the outcome at once: the vote is the decision, the number is paperwork. */
function decisionLetter(state: SessionState, item: AgendaItem): Letter | null {
  // The plan itself said that it waits no longer.
  if (!item.decision || item.decision.ending) return null;
  const first = item.decision.earlier?.[0] ?? item.decision;
  return toCaseOf(state, item, 'council-decision', first.outcome, {
    ...decisionFacts(first),
    ...amendedBy(item, first),
  });
}

/** And of each correction of its tally. */
function correctionLetters(state: SessionState, item: AgendaItem): (Letter | null)[] {
  if (!item.decision?.earlier) return [];
  const { earlier, ...last } = item.decision;
  return [...earlier.slice(1), last].map((one, index) =>
    toCaseOf(state, item, 'council-decision-corrected', `corrected/${one.seq}`, {
      ...decisionFacts(one),
      ...amendedBy(item, one),
      corrects: (earlier[index] as Decision).seq,
    }),
  );
}

/** Amended figures are adopted with the item. */
function amendedBy({ amended }: AgendaItem, { outcome }: Omit<Decision, 'earlier'>): Data {
  if (!amended || outcome !== 'adopted') return {};
  const { figures: _differ, why, ...version } = amended;
  return { amended: { ...version, why: { ...why } } };
}

const decisionFacts = (one: Omit<Decision, 'earlier'>): Data => ({
  outcome: one.outcome,
  decidedOn: onDay(one),
  ...markOf(one),
  decidedAt: one.at,
  decidedBy: one.seq,
  votes: one.votes,
  why: one.why,
  next: one.next,
});

function numberLetter(state: SessionState, item: AgendaItem): Letter | null {
  if (!item.resolution) return null;
  const { number, textSha256, document } = item.resolution;
  return toCaseOf(state, item, 'resolution-numbered', 'numbered', {
    number,
    textSha256,
    document,
    numberedOn: onDay(item.resolution),
  });
}

function publicationLetter(state: SessionState, item: AgendaItem): Letter | null {
  if (!item.publication) return null;
  const { on, where } = item.publication;
  return toCaseOf(state, item, 'resolution-published', 'published', { on, where, ...markOf(item.publication) });
}

function toCaseOf(state: SessionState, item: AgendaItem, name: string, word: string, facts: Data): Letter | null {
  if (item.case === null) return null;
  return {
    toCase: item.case,
    name,
    key: keyOf(state, item, word),
    data: { step: item.step, item: item.id, session: state.caseId, ...facts },
  };
}

/** The later session gets the linked item; its verification starts afresh, unless it is the waiting case's own. */
function carryLetter(state: SessionState, item: AgendaItem): Letter | null {
  const next = item.decision?.next;
  if (!next?.session) return null;
  const { title, kind, documents, needsReport, reportBy, threshold, report, speakers, targets, plan } = item;
  return {
    toCase: next.session,
    name: 'add-item',
    key: keyOf(state, item, 'carried'),
    data: {
      id: next.item,
      title,
      kind,
      case: item.case,
      step: item.step,
      documents,
      needsReport,
      reportBy,
      threshold,
      postponedFrom: { session: state.caseId, item: item.id },
      speakers,
      ...(report?.from && { resolved: { [next.item]: report } }),
      ...(targets !== null && { targets: { [next.item]: targets } }),
      ...(plan && { plans: { [next.item]: plan } }),
    },
  };
}

const keyOf = (state: SessionState, item: AgendaItem, word: string): string => `${state.caseId}/${item.id}/${word}`;

function reported(item: AgendaItem, letter: Letter): Consequence {
  const data = { key: letter.key, item: item.id, letter: letter.name, toCase: letter.toCase };
  return {
    event: { kind: 'event', name: 'item-reported', by: SYSTEM, data },
    letters: [letter],
    mails: [],
    timed: false,
  };
}

/** The Standing Body is told not to use a report that its committee took back. */
function reportsWithdrawn(state: SessionState, now: string): Consequence[] {
  const { caseId, standingBody: holder } = state;
  return state.withdrawnReports
    .map((one) => ({ ...one, key: `withdrawn/${one.seq}` }))
    .filter(({ key }) => !state.events.has(key))
    .map(({ item, by, at, seq, document, key }) => {
      const { vi: stepVi, en: stepEn } = findItem(state, item)?.title ?? { vi: item, en: item };
      const facts = { stepVi, stepEn, holder, by, withdrawnOn: at, documents: [document.sha256] };
      const order = { key, template: 'withdrawn', facts, why: { case: caseId, seq } };
      const mails = mailsTo(by === holder ? [] : [holder], order);
      return happens('report-withdrawn', key, now, { item, by }, { mails });
    });
}

/** The body that a question is put to is told of it, once; not of one that was declined before it could be. */
function questionsPut(state: SessionState, now: string): Consequence[] {
  const { caseId, title, opensOn, status } = state;
  if (status === 'closed') return [];
  return unreceived(state)
    .map((one) => ({ ...one, key: `question/${one.seq}` }))
    .filter(({ key }) => !state.events.has(key))
    .map(({ to, seq, key }) => {
      const facts = { session: caseId, sessionTitle: title, opensOn };
      const mails = mailsTo([to], { key, template: 'deputy-question', facts });
      return happens('question-put', key, now, { to, question: seq }, { mails });
    });
}

/** That a plan waits no longer for an item is told once: to who prepares the session, and whose report it needed. */
function itemsEnded(state: SessionState, now: string): Consequence[] {
  return state.items.flatMap((item) => {
    const { decision } = item;
    const key = `ended/${item.id}/${decision?.seq}`;
    if (!decision?.ending || state.events.has(key)) return [];
    const { cause, on } = decision.ending;
    const data = { item: item.id, case: item.case, cause, on };
    return [happens('item-ended', key, now, data, { mails: mailsOf(state, item, decision.ending, key) })];
  });
}

function mailsOf(state: SessionState, item: AgendaItem, ending: Ending, key: string): MailOrder[] {
  const { council, opensOn, title } = state;
  const { cause, on, by, number, signedOn, why } = ending;
  const facts: Data = {
    sessionTitle: title,
    opensOn,
    title: item.title,
    cause,
    on,
    by,
    number,
    signedOn,
  };
  const committees = item.needsReport || item.report ? [item.reportBy] : [];
  const told = [...new Set([...preparers(state), ...committees])];
  return mailsTo(told, { key, template: 'item-ended', facts, why }).map((order) => ({
    ...order,
    // Of the Council whoever signs for it, not each deputy.
    ...(order.toBody === council && { only: { role: 'head' as const } }),
  }));
}
