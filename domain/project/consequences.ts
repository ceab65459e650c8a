import { markOf } from '../case/daysThatCount';
import { startOfVnDay, vnDateOf } from '../calendar/dates';
import { namedDate } from '../case/dates';
import type { Consequence, MailOrder, NamedDate } from '../case/logic';
import { happens } from '../case/machine';
import { mailsAbout } from '../case/mails';
import type { PlanPeriod } from '../carryingOut/periods';
import { inMails } from '../case/documents';
import { dueSpan } from './changes';
import { batches, batchKey, matterOf, owedTo } from './obligations';
import { PROJECT_STEP } from './projection';
import type { DutyKind } from './law';
import type { Span } from './plan';
import { nextPeriod, owedFrom, progressDuty } from './progress';
import { askedOf, type Duty, holderOf, pending, type ProjectState, spanOf } from './state';

/** What has come about by `now` and may not be on record yet; the machine drops what is. */
export function projectConsequences(state: ProjectState, now: string): Consequence[] {
  return state.closedAt ? [] : [...opened(state, now), ...answered(state, now), ...closing(state, now)];
}

/** What a change of tiers or a period's end brings about comes before all that is said of the duties it changes. */
export function dutiesChange(state: ProjectState, now: string): Consequence[] {
  if (state.closedAt) return [];
  const span = dueSpan(state, now);
  if (span) return [regimeChanged(state, span, now)];
  const period = nextPeriod(state);
  return period && startOfVnDay(owedFrom(period)) <= now ? [periodEnded(period)] : [];
}

/** From the day after it on the owner owes a report on the period. */
function periodEnded(period: PlanPeriod): Consequence {
  const at = startOfVnDay(owedFrom(period));
  return happens('period-ended', progressDuty(period.id), at, { period: period.id }, { timed: true });
}

/** What the record calls the coming about of each kind of duty. */
const OPENED: Record<DutyKind, string> = {
  notice: 'notices-due',
  acknowledgement: 'notice-sent',
  posting: 'posting-due',
  'area-posting': 'posting-due',
  information: 'information-demanded',
  basics: 'report-due',
  answer: 'finding-lodged',
  'new-owner': 'owner-ended',
  'confirm-places': 'places-to-confirm',
  progress: 'progress-due',
};

function opened(state: ProjectState, now: string): Consequence[] {
  return batches(state)
    .filter(([first]) => !state.events.has(`opened/${batchKey(state, first)}`))
    .map((duties) => {
      const [first] = duties;
      const key = `opened/${batchKey(state, first)}`;
      const data = {
        duties: duties.map(({ id }) => id),
        bodies: owedTo(duties),
        dueOn: first.dueOn,
        cause: first.cause,
      };
      return happens(OPENED[first.kind], key, now, data, { mails: openingMails(state, duties, key) });
    });
}

/** A sent notice goes to the Council and to its Standing Body; any other duty is told to whoever owes it. */
function openingMails(state: ProjectState, duties: Duty[], key: string): MailOrder[] {
  const [first] = duties as [Duty];
  const matter = matterOf(state, first);
  if (first.kind === 'notice') {
    const facts = { cause: first.cause, councils: duties.map(({ owedTo }) => owedTo[0] ?? '') };
    return mailsAbout(matter, key, 'project-notices-due', askedOf(state, first), facts);
  }
  if (first.kind !== 'acknowledgement') {
    const facts = { kind: first.kind, owedTo: first.owedTo.at(-1) ?? null };
    return mailsAbout(matter, key, 'project-duty', askedOf(state, first), facts);
  }
  const notice = state.duties[String(first.of)] as Duty;
  const facts = {
    cause: first.cause,
    sentAt: notice.endedAt,
    sentBy: notice.endedBy,
    documents: inMails(notice.documents),
  };
  return mailsAbout(matter, key, 'project-notice', first.owedTo, facts);
}

/**
 * Done duties are told to those they were owed to, with the documents; an acknowledgement to the owner, as proof of
 * delivery.
 */
function answered(state: ProjectState, now: string): Consequence[] {
  const done = Object.values(state.duties).filter(({ end, kind }) => end === 'done' && ANSWERED.includes(kind));
  return done
    .filter((duty) => !state.events.has(`done/${duty.id}/${duty.round}`))
    .map((duty) => {
      const key = `done/${duty.id}/${duty.round}`;
      const data = { duty: duty.id, by: duty.endedBy, at: duty.endedAt };
      return happens(duty.kind === 'acknowledgement' ? 'notice-acknowledged' : 'duty-done', key, now, data, {
        mails: answerMails(state, duty, key),
      });
    });
}

const ANSWERED: DutyKind[] = [
  'acknowledgement',
  'posting',
  'area-posting',
  'information',
  'basics',
  'answer',
  'progress',
];

function answerMails(state: ProjectState, duty: Duty, key: string): MailOrder[] {
  const documents = inMails(duty.documents);
  const facts = { holder: duty.endedBy, doneOn: duty.endedAt, ...markOf(duty), documents };
  const matter = matterOf(state, duty);
  if (duty.kind !== 'acknowledgement') return mailsAbout(matter, key, 'delivered', duty.owedTo, facts);
  const owner = spanOf(state).ownerStands ? state.owner : holderOf(state, { ...duty, heldBy: null });
  return mailsAbout(matter, key, 'step-done', [owner], facts);
}

function regimeChanged(state: ProjectState, span: Span, now: string): Consequence {
  const before = spanOf(state);
  const begun = span.receivers
    .filter(({ unit }) => !before.receivers.some((one) => one.unit === unit))
    .map(({ unit }) => unit);
  const ended = before.receivers.map(({ unit }) => unit).filter((unit) => span.ended.includes(unit));
  const data = {
    from: span.from,
    law: span.law,
    ended,
    begun,
    places: span.places,
    owner: state.owner,
    ownerStands: span.ownerStands,
  };
  return happens('regime-changed', `regime/${span.from}`, now, data, { timed: true });
}

/** Closed once the project has ended and nobody owes anything any more. */
function closing(state: ProjectState, now: string): Consequence[] {
  if (state.status === 'running' || pending(state).length > 0) return [];
  return [happens('closed', 'closed', now, { outcome: state.status, closedOn: vnDateOf(now) })];
}

/** The next change of the tiers or of the law, and the end of the next period that is reported on. */
export function nextDays(state: ProjectState): NamedDate[] {
  const next = state.spans[state.current + 1];
  const period = nextPeriod(state);
  return [
    ...namedDate(PROJECT_STEP, 'succession', next ? startOfVnDay(next.from) : null),
    ...(period ? namedDate(progressDuty(period.id), 'opening', startOfVnDay(owedFrom(period))) : []),
  ];
}
