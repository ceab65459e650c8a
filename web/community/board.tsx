import { Link, useSearchParams } from 'wouter';
import type { PostingRow, UnitPage, PublicRow } from '../data/api';
import { useList, useApi } from '../data/queries';
import { useTitle } from '../parts/title';
import { Mark, Tag } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { CardList } from './cards';
import { Finder } from '../parts/finder';
import { Fact, Facts } from '../parts/facts';
import { ProjectStanding } from '../project/standing';
import { figure } from '../words/figures';

const TABS = ['drafts', 'published', 'projects'] as const;
type Tab = (typeof TABS)[number];

export const postingHref = ({ case: id, step }: Pick<PostingRow, 'case' | 'step'>): string =>
  `/public/${encodeURIComponent(id)}/${encodeURIComponent(step)}`;

/** Drafts open for comment, what was published, and a commune's projects: of a place, or of the whole country. */
export function Board() {
  const { open: words } = useWords();
  const [search, setSearch] = useSearchParams();
  useTitle(words.title);
  const asked = search.get('tab');
  const tab: Tab = TABS.find((one) => one === asked) ?? 'drafts';
  const place = { province: search.get('province') ?? '', commune: search.get('commune') ?? '' };
  const unit = place.commune || place.province;
  const go = (change: Record<string, string>) =>
    setSearch(
      (before) =>
        Object.fromEntries(
          Object.entries({ ...Object.fromEntries(before), ...change }).filter(([, value]) => value !== ''),
        ),
      { replace: true },
    );
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>{words.title}</h1>
        <p className="quiet">{words.intro}</p>
      </header>
      <UnitChoice place={place} onChoose={go} />
      <nav className="parts" aria-label={words.nav}>
        {TABS.map((one) => (
          <Link
            key={one}
            href={`/public?${new URLSearchParams({ ...Object.fromEntries(search), tab: one }).toString()}`}
            aria-current={one === tab ? 'page' : undefined}
          >
            {words.tabs[one]}
          </Link>
        ))}
      </nav>
      {tab === 'projects' ? (
        <PublicProjects commune={place.commune} />
      ) : (
        <Postings unit={unit} open={tab === 'drafts'} />
      )}
    </div>
  );
}

function Postings({ unit, open }: { unit: string; open: boolean }) {
  const { open: words } = useWords();
  // What was published has the drafts of old too, with what became of the comments on them.
  const list = useList('/public/postings', { query: { unit, open: open || undefined } });
  return (
    <CardList
      of={list}
      empty={
        <div className="card stack tight">
          <p>{open ? words.noDrafts : words.noPublished}</p>
          {open && <p className="small quiet">{words.noneUntil}</p>}
        </div>
      }
      keyOf={(one) => `${one.case} ${one.step}`}
    >
      {(one) => <PostingCard one={one} />}
    </CardList>
  );
}

function PostingCard({ one }: { one: PostingRow }) {
  const { words, say } = useLanguage('open');
  return (
    <article className="stack tight" aria-label={`${say(one.title)} – ${say(one.stepTitle)}`}>
      <span className="tiny quiet">
        {say(one.unit.name)}
        {one.year && (
          <>
            {' '}
            · {words.year} <span className="num">{one.year}</span>
          </>
        )}
      </span>
      <h2>
        <Link href={postingHref(one)}>{say(one.title)}</Link>
      </h2>
      <p className="small">{say(one.stepTitle)}</p>
      <p className="row small quiet">
        <span className="num">{words.publishedOn(dmy(one.publishedOn))}</span>
        {one.draft && <OpenMark open={one.open} />}
      </p>
    </article>
  );
}

export function OpenMark({ open }: { open: boolean }) {
  const { open: words } = useWords();
  return open ? <Mark look="mine">{words.commentOpen}</Mark> : <Mark look="rest">{words.commentClosed}</Mark>;
}

interface Place {
  province: string;
  commune: string;
}

/** Where one lives: a province, and a commune of it. */
function UnitChoice({
  place: { province, commune },
  onChoose,
}: {
  place: Place;
  onChoose(place: Record<string, string>): void;
}) {
  const { words, say } = useLanguage('open');
  const provinces = useApi('/public/units', { query: { level: 'province', limit: 200 } });
  const communes = useApi(
    '/public/units',
    province ? { query: { level: 'commune', parent: province, limit: 200 } } : null,
  );
  const options = (page: UnitPage | undefined) =>
    (page?.items ?? [])
      .map(({ code, name }) => ({ value: code, label: say(name) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  return (
    <div className="row top" role="group" aria-label={words.where}>
      <Finder
        label={words.province}
        none={words.wholeCountry}
        clearable
        value={province}
        onChange={(code) => onChoose({ province: code, commune: '' })}
        data={options(provinces.data)}
      />
      {province && (
        <Finder
          label={words.commune}
          none={words.ofProvince}
          clearable
          value={commune}
          onChange={(code) => onChoose({ commune: code })}
          data={options(communes.data)}
        />
      )}
    </div>
  );
}

/** A commune's own projects, as they were made public there. */
function PublicProjects({ commune }: { commune: string }) {
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
