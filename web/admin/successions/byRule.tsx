import { Sure } from '../../parts/basis';
import { useLanguage } from '../../words';
import { dmy } from '../../words/dates';
import type { passesOf } from './gather';

/** Ends for which the rules name the successor: they are told by themselves. */
export function ByRule({ passes }: { passes: ReturnType<typeof passesOf> }) {
  const {
    words: { successions: words },
    say,
  } = useLanguage();
  if (passes.length === 0) return null;
  return (
    <section className="card stack">
      <header className="stack tight">
        <h2>{words.byRule}</h2>
        <p className="small quiet">{words.byRuleHint}</p>
      </header>
      <table className="list stacked">
        <thead>
          <tr>
            <th scope="col">{words.old}</th>
            <th scope="col">{words.successor}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.cases}</th>
            <th scope="col">{words.sure}</th>
          </tr>
        </thead>
        <tbody>
          {passes.map((one) => (
            <tr key={one.old.id}>
              <td>{say(one.old.name)}</td>
              <td className="strong">{say(one.new.name)}</td>
              <td className="num">{dmy(one.on)}</td>
              <td className="num">{words.inCases(one.cases)}</td>
              <td>
                <Sure verified={one.verified} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
