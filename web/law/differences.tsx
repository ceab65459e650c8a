import { useState } from 'react';
import type { VersionDiff, VersionRow } from '../data/api';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { VersionName, versionName } from '../parts/versionName';
import { Mark, type Marking } from '../parts/mark';
import { ChoiceField } from '../parts/fields';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { type ShownLaw, useLawText } from './lawOf';
import { parsePeriod } from '../../domain/calendar/period';
import type { Text } from '../../domain/law/procedure';
import { periodText } from '../../domain/law/words';
import type { Words } from '../words/vi';

/** What another version of the procedure has otherwise, step by step, in words. */
export function Differences({ law, versions }: { law: ShownLaw; versions: VersionRow[] }) {
  const language = useLanguage();
  const { words } = language;
  const { id, version } = law.procedure;
  const others = versions.filter((one) => one.version !== version);
  const before = versions[versions.findIndex((one) => one.version === version) - 1] ?? others[0];
  const [chosen, choose] = useState<string>();
  const other = others.find((one) => one.version === chosen)?.version ?? before?.version;
  const otherLaw = useLawText(id, other);
  const asked = useApi(
    '/procedures/{id}/difference',
    other
      ? {
          path: { id },
          query: {
            from: other,
            to: version,
          },
        }
      : null,
  );
  if (!other) return <p className="card quiet">{words.law.onlyOne}</p>;
  return (
    <section className="stack" aria-label={words.law.view.difference}>
      <ChoiceField
        label={words.law.compare}
        maw={480}
        value={other}
        onChange={choose}
        among={others.map((one) => ({ value: one.version, label: versionName(one, language) }))}
      />
      <p className="small">
        {words.law.from}{' '}
        <b>
          <VersionName procedure={id} version={other} />
        </b>{' '}
        {words.law.toVersion}{' '}
        <b>
          <VersionName procedure={id} version={version} />
        </b>
      </p>
      <Loaded of={asked}>
        {(found) => <DifferenceList difference={found} laws={[...(otherLaw.law ? [otherLaw.law] : []), law]} />}
      </Loaded>
    </section>
  );
}

type Change = VersionDiff['steps'][number];

/** Everything that is added, removed or changed. */
export function DifferenceList({
  difference: { steps, anchors, settings },
  laws,
}: {
  difference: VersionDiff;
  laws: ShownLaw[];
}) {
  const { law } = useWords();
  const groups: [string, Change[]][] = [
    [law.changedSteps, steps],
    [law.changedAnchors, anchors],
    [law.changedSettings, settings],
  ];
  if (groups.every(([, changes]) => changes.length === 0)) return <p className="card quiet">{law.same}</p>;
  return (
    <div className="stack">
      {groups
        .filter(([, changes]) => changes.length > 0)
        .map(([label, changes]) => (
          <section key={label}>
            <h3>
              {label} <span className="quiet small num">({changes.length})</span>
            </h3>
            <ul className="plain stack tight">
              {changes.map((change) => (
                <li key={change.id} className="card">
                  <ChangeView change={change} laws={laws} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

const LOOKS: Record<Change['change'], Marking> = {
  added: { look: 'done', icon: 'start' },
  removed: { look: 'late', icon: 'none' },
  changed: { look: 'soon' },
};

function ChangeView({ change: { change, title, parts }, laws }: { change: Change; laws: ShownLaw[] }) {
  const {
    words: { law, role, editor },
    say,
  } = useLanguage();
  const text = (part: string, value: { vi: string; en: string }) =>
    partText(part, say(value), { laws, law, role, say });
  return (
    <div className="stack tight">
      <p className="row">
        <Mark {...LOOKS[change]}>{law.change[change]}</Mark>
        <span className="strong">{say(title)}</span>
      </p>
      {parts.length > 0 && (
        <Table
          look="diff"
          rows={parts}
          keyOf={({ part }) => part}
          columns={[
            { head: '', names: true, cell: ({ part }) => editor.fields[part] ?? part },
            {
              head: law.before,
              cell: ({ part, before }) => (
                <>
                  <span className="in-stack">{law.before}: </span>
                  <del>{text(part, before)}</del>
                </>
              ),
            },
            {
              head: law.afterwards,
              cell: ({ part, after }) => (
                <>
                  <span className="in-stack">{law.afterwards}: </span>
                  <ins>{text(part, after)}</ins>
                </>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}

interface Naming {
  laws: ShownLaw[];
  law: Words['law'];
  role: Record<string, string>;
  say(text: Text): string;
}

/** A part of a step as people read it: the comparison names bodies, steps and documents as their files do. */
function partText(part: string, value: string, { laws, law, role, say }: Naming): string {
  if (value === '–') return value;
  const named = (names: Record<string, Text>) =>
    value.replace(/[a-z0-9][a-z0-9-]*(@[a-z-]+)?/g, (word) => {
      const name = Object.hasOwn(names, word) ? names[word] : undefined;
      return name ? say(name) : word;
    });
  if (part === 'kind')
    return value.replace(/^[a-z]+/, (kind) => law.kinds[kind] ?? kind).replace('(in session)', `(${law.inSession})`);
  if (part === 'by')
    return named(bodiesOf(laws)).replace(/\((head|officer)\)$/, (_whole, one: string) => `(${role[one] ?? one})`);
  if (['to', 'setBy'].includes(part)) return named(bodiesOf(laws));
  if (['needs', 'returnsTo'].includes(part)) return named(stepsOf(laws));
  if (part === 'produces') return named(productsOf(laws)).replaceAll('?', ` (${law.optional})`);
  if (['default', 'reminders', 'handling', 'silence', 'escalate', 'notices'].includes(part))
    return periods(whens(named(bodiesOf(laws)), law), say);
  return value;
}

const bodiesOf = (laws: ShownLaw[]): Record<string, Text> =>
  Object.fromEntries(laws.flatMap(({ bodies }) => Object.entries(bodies)));
const stepsOf = (laws: ShownLaw[]): Record<string, Text> =>
  Object.fromEntries(laws.flatMap(({ procedure }) => procedure.steps.map(({ id, title }) => [id, title])));
const productsOf = (laws: ShownLaw[]): Record<string, Text> =>
  Object.fromEntries(
    laws.flatMap(({ procedure }) =>
      procedure.steps.flatMap(({ produces }) => produces.map(({ type, title }) => [type, title])),
    ),
  );

/** “3wd” as “3 working days”. */
const periods = (value: string, say: Naming['say']): string =>
  value.replace(/\b\d+(wd|d|mo)\b/g, (period) => say(periodText(parsePeriod(period))));

function whens(value: string, law: Words['law']): string {
  return value
    .replace(/(opened|done|overdue) →/g, (_whole, on: keyof Words['law']['on']) => `${law.on[on]} →`)
    .replace(
      /^(consent|escalate),/,
      (_whole, means: keyof Words['law']['silenceMeans']) => `${law.silenceMeans[means]},`,
    );
}
