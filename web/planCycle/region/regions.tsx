import { Link } from 'wouter';
import { CaseState } from '../../case/caseState';
import { useList } from '../../data/queries';
import { Card } from '../../parts/card';
import { ListPage } from '../../parts/listPage';
import { useLanguage, useWords } from '../../words';
import { dmyOrDash } from '../../words/dates';
import { ListTable } from '../../parts/table';

const PROCEDURES = { region: 'regional-coordination', council: 'council-committee-coordination' } as const;

/** Where bodies work out common texts: regions' provinces, a Council with its Committee. */
export function Regions() {
  const { regions: words } = useWords();
  return (
    <ListPage title={words.title} intro={words.intro}>
      {(['region', 'council'] as const).map((kind) => (
        <Those key={kind} kind={kind} />
      ))}
    </ListPage>
  );
}

function Those({ kind }: { kind: keyof typeof PROCEDURES }) {
  const { words, say } = useLanguage();
  const list = useList('/cases', { query: { kind: 'plan-cycle', procedure: PROCEDURES[kind] } });
  return (
    <Card title={words.regions[kind]} landmark>
      <ListTable
        of={list}
        empty={words.regions.none}
        bare
        keyOf={(one) => one.id}
        columns={[
          {
            head: words.cases.case,
            cell: (one) => (
              <Link className="strong" href={`/regions/${encodeURIComponent(one.id)}`}>
                {say(one.title)}
              </Link>
            ),
          },
          { head: words.cases.year, look: 'num', cell: (one) => one.year ?? '–' },
          { head: words.cases.state, cell: (one) => <CaseState one={one} /> },
          { head: words.cases.nextDue, look: 'num', cell: (one) => dmyOrDash(one.nextDue) },
        ]}
      />
    </Card>
  );
}
