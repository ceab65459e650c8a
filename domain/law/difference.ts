import { canonicalJson } from '../canonical';
import { refText } from './bodyWords';
import { joined, same } from '../text';
import type { Anchor, Basis, BodyRef, Procedure, Setting, Step, Text } from './procedure';
import { basisText, notBeforeText, ruleWithSource } from './words';

/** What of a step, anchor or setting is different, in words a lawyer compares. */
export interface PartChange {
  part: string;
  before: Text;
  after: Text;
}

/** A step, anchor or setting that one version has and the other hasn't, or has otherwise. */
export interface Change {
  id: string;
  title: Text;
  change: 'added' | 'removed' | 'changed';
  parts: PartChange[];
}

/** How one version of a procedure differs from another. */
export interface Difference {
  from: string;
  to: string;
  steps: Change[];
  anchors: Change[];
  settings: Change[];
}

type Words<T> = Record<string, (of: T, procedure: Procedure) => Text>;

/** What changed from one version to the other; what is the same in both is not named. */
export function difference(from: Procedure, to: Procedure): Difference {
  return {
    from: from.version,
    to: to.version,
    steps: changes(from, to, 'steps', STEP),
    anchors: changes(from, to, 'anchors', ANCHOR),
    settings: changes(from, to, 'settings', SETTING),
  };
}

/** Whether nothing differs but the version's name and its dates of effect. */
export const isSame = ({ steps, anchors, settings }: Difference): boolean =>
  steps.length + anchors.length + settings.length === 0;

function changes<K extends 'steps' | 'anchors' | 'settings'>(
  from: Procedure,
  to: Procedure,
  list: K,
  words: Words<Procedure[K][number]>,
): Change[] {
  const ids = [...new Set([...to[list], ...from[list]].map(({ id }) => id))];
  return ids.flatMap((id): Change[] => {
    const [a, b] = [from[list].find((one) => one.id === id), to[list].find((one) => one.id === id)];
    const title = (b ?? a)!.title;
    if (!a || !b) return [{ id, title, change: a ? 'removed' : 'added', parts: [] }];
    const parts = partsOf(words, { from, to }, a, b);
    return parts.length > 0 ? [{ id, title, change: 'changed', parts }] : [];
  });
}

function partsOf<T>(words: Words<T>, { from, to }: { from: Procedure; to: Procedure }, a: T, b: T): PartChange[] {
  return Object.entries(words).flatMap(([part, say]) => {
    const [before, after] = [say(a, from), say(b, to)];
    return canonicalJson(before) === canonicalJson(after) ? [] : [{ part, before, after }];
  });
}

/** Words with what they rest on. */
const resting = (words: string, cites: Basis): Text => joined([same(words), basisText(cites)], '; ');
const list = (words: string[]): Text => same(words.join(', ') || '–');
const refs = (found: (BodyRef | undefined)[]): Text => list(found.filter((ref) => ref !== undefined).map(refText));

const STEP: Words<Step> = {
  title: ({ title }) => title,
  kind: ({ kind, inSession }) => same(inSession ? `${kind} (in session)` : kind),
  by: ({ by, enteredBy, role }) => same(`${refs([by, enteredBy]).en} (${role})`),
  to: ({ to }) => refs(to),
  needs: ({ needs }) => list([...needs].sort()),
  produces: ({ produces }) => list(produces.map(({ type, required }) => (required ? type : `${type}?`))),
  due: ({ due }, procedure) =>
    joined(
      due.map((rule) => ruleWithSource(procedure, rule)),
      '; ',
    ),
  notBefore: ({ notBefore }, procedure) => (notBefore ? notBeforeText(procedure, notBefore) : same('–')),
  silence: ({ silence }) => (silence ? resting(`${silence.means}, ${silence.warn}`, silence.cites) : same('–')),
  handling: ({ handling }) => (handling ? resting(handling.within, handling.cites) : same('–')),
  escalate: ({ escalate }) =>
    escalate ? resting(`${escalate.after} → ${refs([escalate.to]).en}`, escalate.cites) : same('–'),
  reminders: ({ reminders }) => list(reminders),
  notices: ({ notices }) =>
    joined(
      notices.map((notice) => joined([same(`${notice.on} → ${refs(notice.to).en}`), basisText(notice.cites)], ': ')),
      '; ',
    ),
  returnsTo: ({ returnsTo }) => same(returnsTo ?? '–'),
  sight: ({ sight }) => same(sight ?? '–'),
  covers: ({ covers }) => list(covers),
  cites: ({ cites }) => basisText(cites),
};

const ANCHOR: Words<Anchor> = {
  title: ({ title }) => title,
  default: ({ default: { day, month, year } }) => same(`${day}/${month} (${year})`),
  setBy: ({ setBy }) => refs([setBy]),
  cites: ({ cites }) => basisText(cites),
};

const SETTING: Words<Setting> = {
  title: ({ title }) => title,
  default: ({ default: length }) => same(length),
  cites: ({ cites }) => basisText(cites),
};
