import type { PublicRow } from '../data/api';
import { useList } from '../data/queries';
import { Tag } from '../parts/mark';
import { Fact, Facts } from '../parts/facts';
import { ProjectStanding } from '../project/standing';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { figure } from '../words/figures';
import { CardList } from './cards';

/** A commune's own projects, as they were made public there. */
export function PublicProjects({ commune }: { commune: string }) {
  const { open: words } = useWords();
  const list = useList('/public/projects', commune ? { query: { unit: commune } } : null);
  if (!commune) return <p className="card quiet">{words.chooseCommune}</p>;
  return (
    <CardList of={list} empty={<p className="card quiet">{words.noProjects}</p>} keyOf={({ code }) => code}>
      {(one) => <Project one={one} />}
    </CardList>
  );
}

function Project({
  one: { code, title, owner, capital, startYear, endYear, places, posting, status, standing },
}: {
  one: PublicRow;
}) {
  const {
    words: {
      open: { project: words },
      projects,
    },
    say,
    locale,
  } = useLanguage();
  const amount = figure(capital.amount, locale);
  return (
    <article className="stack tight" aria-label={say(title)}>
      <span className="tiny quiet">
        {code} · {projects.status[status]}
      </span>
      <h2>{say(title)}</h2>
      <Facts>
        <Fact name={words.owner}>{say(owner)}</Fact>
        <Fact name={words.capital} look="num">
          {words.dong(amount)}
        </Fact>
        <Fact name={words.years} look="num">
          {startYear}–{endYear}
        </Fact>
        <Fact name={words.places}>{places.map(({ name }) => say(name)).join('; ')}</Fact>
        <Fact name={words.posted}>
          <span className="num">{words.until(dmy(posting.from), dmy(posting.to))}</span>{' '}
          <Tag look={posting.current ? 'mine' : 'rest'}>{posting.current ? words.current : words.over}</Tag>
        </Fact>
        {posting.where && <Fact name={words.at}>{posting.where}</Fact>}
      </Facts>
      {standing && <ProjectStanding standing={standing} />}
    </article>
  );
}
