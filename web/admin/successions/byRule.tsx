import { Sure } from '../../parts/basis';
import { useLanguage } from '../../words';
import { dmy } from '../../words/dates';
import type { passesOf } from './gather';
import { Table } from '../../parts/table';

/** Ends for which the rules name the successor: they are told by themselves. */
export function ByRule({ passes }: { passes: ReturnType<typeof passesOf> }) {
  const { words, say } = useLanguage('successions');
  if (passes.length === 0) return null;
  return (
    <section className="card stack">
      <header className="stack tight">
        <h2>{words.byRule}</h2>
        <p className="small quiet">{words.byRuleHint}</p>
      </header>
      <Table
        rows={passes}
        keyOf={(one) => one.old.id}
        columns={[
          { head: words.old, cell: (one) => say(one.old.name) },
          { head: words.successor, look: 'strong', cell: (one) => say(one.new.name) },
          { head: words.from, look: 'num', cell: (one) => dmy(one.on) },
          { head: words.cases, look: 'num', cell: (one) => words.inCases(one.cases) },
          { head: words.sure, cell: (one) => <Sure verified={one.verified} /> },
        ]}
      />
    </section>
  );
}
