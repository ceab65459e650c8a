import { Link } from 'wouter';
import { CaseState } from '../cases/cases';
import { useList } from '../data/queries';
import { Loaded, More } from '../parts/loaded';
import { useTitle } from '../parts/title';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';

const PROCEDURES = { region: 'regional-coordination', council: 'council-committee-coordination' } as const;

/** Where bodies work out common texts: regions' provinces, a Council with its Committee. */
export function Regions() {
  const {
    words: { regions: words },
  } = useLanguage();
  useTitle(words.title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>{words.title}</h1>
        <p className="quiet small">{words.intro}</p>
      </header>
      {(['region', 'council'] as const).map((kind) => (
        <Those key={kind} kind={kind} />
      ))}
    </div>
  );
}

function Those({ kind }: { kind: keyof typeof PROCEDURES }) {
  const { words, say } = useLanguage();
  const list = useList('/cases', { query: { kind: 'plan-cycle', procedure: PROCEDURES[kind] } });
  return (
    <section className="card stack" aria-label={words.regions[kind]}>
      <h2>{words.regions[kind]}</h2>
      <Loaded of={list}>
        {() =>
          list.items.length === 0 ? (
            <p className="quiet small">{words.regions.none}</p>
          ) : (
            <>
              <table className="list stacked">
                <thead>
                  <tr>
                    {[words.cases.case, words.cases.year, words.cases.state, words.cases.nextDue].map((head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {list.items.map((one) => (
                    <tr key={one.id}>
                      <td>
                        <Link className="strong" href={`/regions/${encodeURIComponent(one.id)}`}>
                          {say(one.title)}
                        </Link>
                      </td>
                      <td className="num">{one.year ?? '–'}</td>
                      <td>
                        <CaseState one={one} />
                      </td>
                      <td className="num">{one.nextDue ? dmy(one.nextDue) : '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <More of={list} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
