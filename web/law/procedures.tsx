import { Link } from 'wouter';
import type { VersionRow } from '../data/api';
import { useApi } from '../data/queries';
import { Icon } from '../parts/icon';
import { Loaded } from '../parts/loaded';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { EffectText } from '../parts/effect';

export const versionHref = (id: string, version: string, view = ''): string =>
  `/law/procedures/${encodeURIComponent(id)}/${encodeURIComponent(version)}${view && `/${view}`}`;

/** Every procedure with its versions and what each applies to. */
export function Procedures() {
  const words = useWords();
  const list = useApi('/procedures');
  return (
    <Loaded of={list}>
      {() => (
        <div className="stack">
          <p className="quiet small">{words.law.intro}</p>
          {[...byProcedure(list.data?.items ?? [])].map(([id, [newest, ...older]]) => (
            <ProcedureCard key={id} newest={newest} versions={[newest, ...older]} />
          ))}
        </div>
      )}
    </Loaded>
  );
}

/** The versions of each procedure, the newest first. */
function byProcedure(rows: VersionRow[]): Map<string, [VersionRow, ...VersionRow[]]> {
  const found = new Map<string, [VersionRow, ...VersionRow[]]>();
  for (const row of rows) found.set(row.id, [row, ...(found.get(row.id) ?? [])]);
  return found;
}

/** A procedure’s title may change with the law: the newest one stands above all versions. */
function ProcedureCard({ versions, newest }: { versions: VersionRow[]; newest: VersionRow }) {
  const { words, say } = useLanguage();
  const { law } = words;
  const levels: Record<string, string> = words.overdue.levels;
  const counted = versions.some(({ running }) => running !== null);
  const figure = (count: number | null, of: string) => (
    <>
      {count} <span className="in-stack">{of.toLowerCase()}</span>
    </>
  );
  return (
    <section className="card stack tight" aria-label={say(newest.title)}>
      <span className="tiny quiet">{levels[newest.level] ?? newest.level}</span>
      <h2>{say(newest.title)}</h2>
      <Table
        rows={versions}
        keyOf={({ version }) => version}
        columns={[
          { head: law.version, cell: (one) => <Version one={one} of={say(newest.title)} /> },
          { head: law.effect, cell: (one) => <Effect one={one} /> },
          { head: law.steps, look: 'num', cell: ({ steps }) => figure(steps, law.steps) },
          ...(counted
            ? [{ head: law.running, look: 'num', cell: ({ running }: VersionRow) => figure(running, law.running) }]
            : []),
        ]}
      />
    </section>
  );
}

/** By what it is called, its instrument, and whether it is frozen. */
function Version({ one: { id, version, instrument, publishedAt }, of }: { one: VersionRow; of: string }) {
  const { words, say } = useLanguage();
  const name = instrument ? say(instrument) : words.practice;
  return (
    <>
      <Link href={versionHref(id, version)} className="strong" aria-label={`${name}, ${of}, ${version}`}>
        {name}
      </Link>{' '}
      <span className="tiny quiet">({version})</span>
      <br />
      <span className="tiny quiet">
        {publishedAt ? (
          <>
            <Icon name="done" /> {words.law.frozen}
          </>
        ) : (
          words.law.notFrozen
        )}
      </span>
    </>
  );
}

/** For what it holds; of one that misread the law, what took its place. */
function Effect({ one: { planYears, begun, correctedBy } }: { one: VersionRow }) {
  const { law } = useWords();
  return (
    <>
      <EffectText effect={{ planYears, begun }} />
      {correctedBy && <p className="tiny quiet">{law.correctedBy(correctedBy)}</p>}
    </>
  );
}
