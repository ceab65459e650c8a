import type { PlacesView } from '../data/api';
import { Table } from '../parts/table';
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

/** The bodies of where one looks itself, beside its parts. */
const BESIDE = '.';

interface PlacesProps {
  places: PlacesView;
  onChoose(code: string): void;
}

/** The parts of where one looks, those most behind first; each opens to its own parts. */
export function Places({ places: { items, path, beside }, onChoose }: PlacesProps) {
  const { words, say } = useLanguage();
  const here = path.at(-1);
  if (!here || (items.length === 0 && path.length > 3)) return null;
  return (
    <section className="card" aria-labelledby="places">
      <h2 id="places">{words.overdue.placesIn(here.key === NATION ? words.overdue.wholeNation : say(here.name))}</h2>
      <Table
        flat
        look="places"
        rows={beside.all > 0 ? [{ ...beside, key: BESIDE }, ...items] : items}
        keyOf={({ key }) => key}
        columns={[
          { head: words.overdue.place, cell: (place) => <Place place={place} onChoose={onChoose} /> },
          {
            head: words.overdue.late,
            look: 'right num',
            lookOf: ({ all }) => (all > 0 ? 'strong' : 'quiet'),
            cell: ({ all }) => all,
          },
          {
            head: words.overdue.worst,
            look: 'right num',
            cell: ({ worst }) =>
              worst ? <span title={dmy(worst.dueOn)}>{words.overdue.daysLate(worst.late.days)}</span> : '–',
          },
        ]}
      />
    </section>
  );
}

interface PlaceProps {
  place: { key: string } & Partial<PlacesView['items'][number]>;
  onChoose(code: string): void;
}

function Place({ place: { key, name, all = 0, level }, onChoose }: PlaceProps) {
  const { words, say } = useLanguage();
  if (!name) return <span className="quiet">{words.overdue.ownBodies}</span>;
  if (all === 0) return <span className="quiet">{say(name)}</span>;
  return (
    <button type="button" className="as-link" onClick={() => onChoose(key)}>
      {level === 'region' ? `${words.overdue.levels.region} ${say(name)}` : say(name)}
    </button>
  );
}
