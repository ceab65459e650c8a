import type { PlacesView } from '../data/api';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { NATION } from './filters';

interface PathProps {
  path: PlacesView['path'];
  onChoose(code: string): void;
}

/** From the nation down to where one looks; each step of it leads back up. */
export function Path({ path, onChoose }: PathProps) {
  const { words, say } = useLanguage();
  return (
    <nav className="path" aria-label={words.overdue.path}>
      <ol className="plain row small">
        {path.map(({ key, name }, index) => {
          const text = key === NATION ? words.overdue.wholeNation : say(name);
          return (
            <li key={key} className="row">
              {index > 0 && (
                <span aria-hidden="true" className="quiet">
                  ›
                </span>
              )}
              {index === path.length - 1 ? (
                <span aria-current="location" className="strong">
                  {text}
                </span>
              ) : (
                <button type="button" className="as-link" onClick={() => onChoose(key)}>
                  {text}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface PlacesProps {
  places: PlacesView;
  onChoose(code: string): void;
}

/** The parts of where one looks, those most behind first; each opens to its own parts. */
export function Places({ places: { items, path, beside }, onChoose }: PlacesProps) {
  const { words, say } = useLanguage();
  const here = path.at(-1);
  const levels: Record<string, string> = words.overdue.levels;
  if (!here || (items.length === 0 && path.length > 3)) return null;
  return (
    <section className="card" aria-labelledby="places">
      <h2 id="places">{words.overdue.placesIn(here.key === NATION ? words.overdue.wholeNation : say(here.name))}</h2>
      <table className="list places">
        <thead>
          <tr>
            <th scope="col">{words.overdue.place}</th>
            <th scope="col" className="right">
              {words.overdue.late}
            </th>
            <th scope="col" className="right">
              {words.overdue.worst}
            </th>
          </tr>
        </thead>
        <tbody>
          {beside.all > 0 && (
            <tr>
              <td className="quiet">{words.overdue.ownBodies}</td>
              <Late of={beside} />
            </tr>
          )}
          {items.map(({ key, name, all, worst, level }) => (
            <tr key={key}>
              <td>
                {all > 0 ? (
                  <button type="button" className="as-link" onClick={() => onChoose(key)}>
                    {level === 'region' ? `${levels.region} ${say(name)}` : say(name)}
                  </button>
                ) : (
                  <span className="quiet">{say(name)}</span>
                )}
              </td>
              <Late of={{ all, worst }} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Late({ of: { all, worst } }: { of: PlacesView['beside'] }) {
  const { words } = useLanguage();
  return (
    <>
      <td className={`right num ${all > 0 ? 'strong' : 'quiet'}`}>{all}</td>
      <td className="right num" title={worst ? dmy(worst.dueOn) : undefined}>
        {worst ? words.overdue.daysLate(worst.late.days) : '–'}
      </td>
    </>
  );
}
