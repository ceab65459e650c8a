import { CaseLink } from '../parts/caseLink';
import { Link, useLocation } from 'wouter';
import type { VersionRow } from '../data/api';
import { useApi, useList } from '../data/queries';
import { useMe } from '../data/session';
import { Loaded } from '../parts/loaded';
import { useTitle } from '../parts/title';
import { versionName } from '../parts/versionName';
import { ChoiceField } from '../parts/fields';
import { useLanguage, useWords } from '../words';
import { Differences } from './differences';
import { type ShownLaw, useLawText } from './lawOf';
import { versionHref } from './procedures';
import { Steps } from './steps';
import { later } from '../parts/later';
import { CaseState } from '../case/caseState';
import { dmyOf } from '../words/dates';
import { ListTable } from '../parts/table';

const Diagram = later(() => import('./diagram'), 'Diagram');
const Moves = later(() => import('./moves'), 'Moves');

interface At {
  id: string;
  version: string;
  view: string;
}

/** One version of a procedure: its steps, its diagram, how it differs from others, and the cases under it. */
export function Procedure({ id, version, view }: At) {
  const { law, ...asked } = useLawText(id, version);
  const list = useApi('/procedures');
  const versions = (list.data?.items ?? []).filter((one) => one.id === id);
  return <Loaded of={asked}>{() => law && <Shown law={law} versions={versions} view={view} />}</Loaded>;
}

function Shown({ law, versions, view }: { law: ShownLaw; versions: VersionRow[]; view: string }) {
  const language = useLanguage();
  const { words, say } = language;
  const {
    officer: { admin },
  } = useMe();
  const [, go] = useLocation();
  const { id, version, title, level } = law.procedure;
  const levels: Record<string, string> = words.overdue.levels;
  useTitle(say(title));
  const row = versions.find((one) => one.version === version);
  return (
    <article className="stack" aria-label={say(title)}>
      <header className="stack tight">
        <span className="tiny quiet">
          <Link href="/law">{words.law.back}</Link> · {levels[level] ?? level}
        </span>
        <h2>{say(title)}</h2>
        <div className="row top">
          <ChoiceField
            maw="100%"
            aria-label={words.law.chooseVersion}
            value={version}
            onChange={(value) => go(versionHref(id, value, view))}
            among={[...versions].reverse().map((one) => ({ value: one.version, label: versionName(one, language) }))}
          />
          {row && (
            <span className="small quiet law-effect">
              {version} · {row.publishedAt ? words.law.frozen : words.law.notFrozen}
            </span>
          )}
        </div>
        {row?.correctedBy && <p className="small">{words.law.correctedBy(row.correctedBy)}</p>}
        <span className="tiny quiet break">
          {words.law.hash}: {law.hash}
        </span>
      </header>
      <Views id={id} version={version} view={view} admin={admin} />
      {view === 'diagram' ? (
        <Diagram law={law} />
      ) : view === 'difference' ? (
        <Differences law={law} versions={versions} />
      ) : view === 'cases' ? (
        <Running id={id} version={version} total={row?.running ?? null} />
      ) : view === 'moves' && admin ? (
        <Moves id={id} version={version} />
      ) : (
        <Steps law={law} />
      )}
    </article>
  );
}

function Views({ id, version, view, admin }: At & { admin: boolean }) {
  const { law } = useWords();
  const views = ['steps', 'diagram', 'difference', 'cases', ...(admin ? ['moves' as const] : [])] as const;
  return (
    <nav className="parts" aria-label={law.views}>
      {views.map((one) => (
        <Link
          key={one}
          href={versionHref(id, version, one === 'steps' ? '' : one)}
          aria-current={one === view ? 'page' : undefined}
        >
          {law.view[one]}
        </Link>
      ))}
    </nav>
  );
}

/** The running cases under a version that one may see; administrators are told how many there are in all. */
function Running({ id, version, total }: { id: string; version: string; total: number | null }) {
  const { words, say } = useLanguage();
  const cases = useList('/cases', { query: { procedure: id, version, open: true, kind: 'plan-cycle' } });
  return (
    <section className="card stack tight" aria-label={words.law.view.cases}>
      <p className="small quiet">{total === null ? words.law.casesScope : words.law.casesAll(total)}</p>
      <ListTable
        of={cases}
        empty={words.law.noCases}
        bare
        keyOf={(one) => one.id}
        columns={[
          {
            head: words.cases.case,
            cell: (one) => (
              <CaseLink id={one.id} className="strong">
                {say(one.title)}
              </CaseLink>
            ),
          },
          { head: words.cases.state, cell: (one) => <CaseState one={one} /> },
          { head: words.case.openedOn, look: 'num', cell: (one) => dmyOf(one.openedAt) },
        ]}
      />
    </section>
  );
}
