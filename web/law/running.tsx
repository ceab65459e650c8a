import { Link } from 'wouter';
import { CaseState } from '../cases/cases';
import { useList } from '../data/queries';
import { Loaded, More } from '../parts/loaded';
import { useLanguage } from '../words';
import { dmyOf } from '../words/dates';

/** The running cases under a version that one may see; administrators are told how many there are in all. */
export function Running({ id, version, total }: { id: string; version: string; total: number | null }) {
  const { words, say } = useLanguage();
  const cases = useList('/cases', { query: { procedure: id, version, open: true, kind: 'plan-cycle' } });
  return (
    <section className="card stack tight" aria-label={words.law.view.cases}>
      <p className="small quiet">{total === null ? words.law.casesScope : words.law.casesAll(total)}</p>
      <Loaded of={cases}>
        {() =>
          cases.items.length === 0 ? (
            <p className="quiet">{words.law.noCases}</p>
          ) : (
            <>
              <table className="list stacked">
                <thead>
                  <tr>
                    <th scope="col">{words.cases.case}</th>
                    <th scope="col">{words.cases.state}</th>
                    <th scope="col">{words.case.openedOn}</th>
                  </tr>
                </thead>
                <tbody>
                  {cases.items.map((one) => (
                    <tr key={one.id}>
                      <td>
                        <Link href={`/cases/${encodeURIComponent(one.id)}`} className="strong">
                          {say(one.title)}
                        </Link>
                      </td>
                      <td>
                        <CaseState one={one} />
                      </td>
                      <td className="num">{dmyOf(one.openedAt)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <More of={cases} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
