import { type Project, sharesIn, type SharesOf } from '../../../domain/coordination/projects';
import { WholeTable } from '../../parts/table';
import { useLanguage } from '../../words';
import { figure } from '../../words/figures';

interface Props {
  projects: Project[];
  /** What a work, and what a party, is called. */
  workOf(id: string): string;
  partyOf(id: string): string;
}

/** What the parties of a joint programme give, by work, party and year, with the sums; nothing where there is none. */
export function Shares({ projects, workOf, partyOf }: Props) {
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
