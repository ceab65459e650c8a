import type { Step } from '../../../domain/law/procedure';
import { useApi } from '../../data/queries';
import { Card } from '../../parts/card';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../words';
import { figure } from '../../words/figures';
import { useGatherings } from './family';
import { Reconciliation } from '../../gathering/reconciliation';
import type { PartProps } from './partProps';
import { type Project, sharesIn, type SharesOf } from '../../../domain/coordination/projects';
import { WholeTable } from '../../parts/table';

/** The priority works in their order, and the parties' lists held against them (S15, S22). */
export function Works({ about, steps }: PartProps) {
  const { words, say } = useLanguage('works');
  const gatherings = useGatherings(about.id);
  const drafts = steps.filter(({ kind, carries }) => kind === 'draft' && carries === 'projects');
  const lists = steps.filter(({ kind, carries }) => kind === 'gather' && carries === 'projects');
  if (drafts.length + lists.length === 0) return <p className="card quiet">{words.none}</p>;
  return (
    <Loaded of={gatherings.list}>
      {() => (
        <>
          {drafts.map((step) => (
            <Programme key={step.id} caseId={about.id} step={step} />
          ))}
          {lists.map((step) => {
            const [newest] = gatherings.of(step.id).slice(-1);
            return (
              <section key={step.id} className="stack tight" aria-label={say(step.title)}>
                <h2>{say(step.title)}</h2>
                {newest ? <Reconciliation gathering={newest.id} /> : <p className="card quiet small">{words.none}</p>}
              </section>
            );
          })}
        </>
      )}
    </Loaded>
  );
}

/** A programme as the step laid it down, in its order, with what each party gives to it. */
function Programme({ caseId, step }: { caseId: string; step: Step }) {
  const { words, say, locale } = useLanguage('works');
  const about = useApi('/cases/{id}/steps/{step}', { path: { id: caseId, step: step.id } });
  const projects = [...(about.data?.result?.projects ?? [])].sort((a, b) => a.order - b.order);
  const workOf = (id: string) => about.data?.texts[id] ?? id;
  const parties = new Map(
    (about.data ? [about.data.holder, ...about.data.to] : []).map(({ id, name }) => [id, say(name)]),
  );
  const partyOf = (id: string) => parties.get(id) ?? id;
  return (
    <Card title={say(step.title)} landmark>
      <Loaded of={about}>
        {() =>
          projects.length === 0 ? (
            <p className="quiet small">{words.none}</p>
          ) : (
            <>
              <ol className="works" aria-label={words.priority}>
                {projects.map(({ id, capital }) => (
                  <li key={id}>
                    <span className="strong">{workOf(id)}</span>{' '}
                    <span className="small quiet num">{words.capital(figure(capital, locale))}</span>
                  </li>
                ))}
              </ol>
              <Shares projects={projects} workOf={workOf} partyOf={partyOf} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

interface SharesProps {
  projects: Project[];
  /** What a work, and what a party, is called. */
  workOf(id: string): string;
  partyOf(id: string): string;
}

/** What the parties of a joint programme give, by work, party and year, with the sums; nothing where there is none. */
function Shares({ projects, workOf, partyOf }: SharesProps) {
  const { words, locale } = useLanguage('shares');
  const { rows, years, byYear, total, parties } = sharesIn(projects);
  if (rows.length === 0) return null;
  const said = (amount: number | undefined) => (amount === undefined ? '–' : figure(amount, locale));
  const all: SharesOf = { project: '', party: '', byYear, total };
  return (
    <div className="stack tight">
      <h3>{words.table}</h3>
      <WholeTable
        caption={words.table}
        rows={[...rows, all]}
        keyOf={({ project, party }) => `${project} ${party}`}
        columns={[
          { head: words.project, names: true, cell: (row) => (row === all ? words.all : workOf(row.project)) },
          { head: words.party, cell: (row) => (row === all ? '' : partyOf(row.party)) },
          ...years.map((year) => ({
            head: String(year),
            look: 'num right',
            cell: (row: SharesOf) => said(row.byYear[year]),
          })),
          { head: words.total, look: 'num right strong', cell: (row: SharesOf) => said(row.total) },
        ]}
      />
      <p className="small">
        {words.byParty}:{' '}
        {parties.map(({ party, total: given }) => words.ofParty(partyOf(party), figure(given, locale))).join('; ')}.
      </p>
    </div>
  );
}
