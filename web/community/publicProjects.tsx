import type { PublicRow } from '../data/api';
import { useList } from '../data/queries';
import { Loaded, More } from '../parts/loaded';
import { Tag } from '../parts/mark';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { figure } from '../words/figures';

/** A commune's own projects, as they were made public there. */
export function PublicProjects({ commune }: { commune: string }) {
  const { open: words } = useLanguage().words;
  const list = useList('/public/projects', commune ? { query: { unit: commune } } : null);
  if (!commune) return <p className="card quiet">{words.chooseCommune}</p>;
  return (
    <Loaded of={list}>
      {() =>
        list.items.length === 0 ? (
          <p className="card quiet">{words.noProjects}</p>
        ) : (
          <div className="stack">
            <ul className="plain stack tight">
              {list.items.map((one) => (
                <li key={one.code} className="card">
                  <Project one={one} />
                </li>
              ))}
            </ul>
            <More of={list} />
          </div>
        )
      }
    </Loaded>
  );
}

function Project({
  one: { code, title, owner, capital, startYear, endYear, places, posting, status },
}: {
  one: PublicRow;
}) {
  const {
    words: {
      open: { project: words },
    },
    say,
    locale,
  } = useLanguage();
  const amount = figure(capital.amount, locale);
  return (
    <article className="stack tight" aria-label={say(title)}>
      <span className="tiny quiet">
        {code} · {words.status[status] ?? status}
      </span>
      <h2>{say(title)}</h2>
      <dl className="facts">
        <dt>{words.owner}</dt>
        <dd>{say(owner)}</dd>
        <dt>{words.capital}</dt>
        <dd className="num">{words.dong(amount)}</dd>
        <dt>{words.years}</dt>
        <dd className="num">
          {startYear}–{endYear}
        </dd>
        <dt>{words.places}</dt>
        <dd>{places.map(({ name }) => say(name)).join('; ')}</dd>
        <dt>{words.posted}</dt>
        <dd>
          <span className="num">{words.until(dmy(posting.from), dmy(posting.to))}</span>{' '}
          <Tag look={posting.current ? 'mine' : 'rest'}>{posting.current ? words.current : words.over}</Tag>
        </dd>
        {posting.where && (
          <>
            <dt>{words.at}</dt>
            <dd>{posting.where}</dd>
          </>
        )}
      </dl>
    </article>
  );
}
