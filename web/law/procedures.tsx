import { Link } from 'wouter';
import type { VersionRow } from '../data/api';
import { useApi } from '../data/queries';
import { Icon } from '../parts/icon';
import { Loaded } from '../parts/loaded';
import { useLanguage } from '../words';
import { EffectText } from '../parts/effect';

export const versionHref = (id: string, version: string, view = ''): string =>
  `/law/procedures/${encodeURIComponent(id)}/${encodeURIComponent(version)}${view && `/${view}`}`;

/** Every procedure with its versions and what each applies to. */
export function Procedures() {
  const { words } = useLanguage();
  const list = useApi('/procedures');
  return (
    <Loaded of={list}>
      {() => (
        <div className="stack">
          <p className="quiet small">{words.law.intro}</p>
          {[...byProcedure(list.data?.items ?? [])].map(([id, versions]) => (
            <ProcedureCard key={id} versions={versions} />
          ))}
        </div>
      )}
    </Loaded>
  );
}

function byProcedure(rows: VersionRow[]): Map<string, VersionRow[]> {
  const found = new Map<string, VersionRow[]>();
  for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), row]);
  return found;
}

/** A procedure’s title may change with the law: the newest one stands above all versions. */
function ProcedureCard({ versions }: { versions: VersionRow[] }) {
  const { words, say } = useLanguage();
  const { law } = words;
  const newest = versions.at(-1) as VersionRow;
  const counted = versions.some(({ running }) => running !== null);
  return (
    <section className="card stack tight" aria-label={say(newest.title)}>
      <span className="tiny quiet">{law.levels[newest.level] ?? newest.level}</span>
      <h2>{say(newest.title)}</h2>
      <table className="list stacked">
        <thead>
          <tr>
            {[law.version, law.effect, law.steps, ...(counted ? [law.running] : [])].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...versions]
            .reverse()
            .map(({ id, version, instrument, planYears, begun, steps, publishedAt, correctedBy, running }) => (
              <tr key={version}>
                <td>
                  <Link
                    href={versionHref(id, version)}
                    className="strong"
                    aria-label={`${instrument ? say(instrument) : words.practice}, ${say(newest.title)}, ${version}`}
                  >
                    {instrument ? say(instrument) : words.practice}
                  </Link>{' '}
                  <span className="tiny quiet">({version})</span>
                  <br />
                  <span className="tiny quiet">
                    {publishedAt ? (
                      <>
                        <Icon name="done" /> {law.frozen}
                      </>
                    ) : (
                      law.notFrozen
                    )}
                  </span>
                </td>
                <td>
                  <EffectText effect={{ planYears, begun }} />
                  {correctedBy && <p className="tiny quiet">{law.correctedBy(correctedBy)}</p>}
                </td>
                <td className="num">
                  {steps} <span className="phone-only">{law.steps.toLowerCase()}</span>
                </td>
                {counted && (
                  <td className="num">
                    {running} <span className="phone-only">{law.running.toLowerCase()}</span>
                  </td>
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
