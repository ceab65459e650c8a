import { Link } from 'wouter';
import { CaseState } from '../case/caseState';
import { useList } from '../data/queries';
import { useLanguage } from '../words';
import { dmyOf } from '../words/dates';
import { ListTable } from '../parts/table';

/** The running cases under a version that one may see; administrators are told how many there are in all. */
export function Running({ id, version, total }: { id: string; version: string; total: number | null }) {
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
              <Link href={`/cases/${encodeURIComponent(one.id)}`} className="strong">
                {say(one.title)}
              </Link>
            ),
          },
          { head: words.cases.state, cell: (one) => <CaseState one={one} /> },
          { head: words.case.openedOn, look: 'num', cell: (one) => dmyOf(one.openedAt) },
        ]}
      />
    </section>
  );
}
