import type { CommitmentsView } from '../data/api';
import { useApi } from '../data/queries';
import { Card } from '../parts/card';
import { DocumentLinks } from '../parts/documents';
import { Mark } from '../parts/mark';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';

/** What all concerned by a plan undertake together, and who signed; nothing where none were drawn up. */
export function Commitments({ caseId }: { caseId: string }) {
  const { data } = useApi('/cases/{id}/commitments', { path: { id: caseId } });
  return data?.commitments ? <CommitmentList of={data.commitments} /> : null;
}

/** The same beside what is decided on: how many signed, and on demand who undertakes what. */
export function Undertaken({ caseId }: { caseId: string }) {
  const { commitments: words } = useWords();
  const { data } = useApi('/cases/{id}/commitments', { path: { id: caseId } });
  if (!data?.commitments) return null;
  return (
    <details>
      <summary className="small">
        {words.title}: {words.signedOf(signedOf(data.commitments), data.commitments.parties.length)}
      </summary>
      <Undertakings of={data.commitments} />
    </details>
  );
}

export function CommitmentList({ of }: { of: CommitmentsView }) {
  const { commitments: words } = useWords();
  return (
    <Card
      title={words.title}
      beside={<span className="num strong">{words.signedOf(signedOf(of), of.parties.length)}</span>}
      landmark
    >
      <Undertakings of={of} />
    </Card>
  );
}

const signedOf = ({ parties }: CommitmentsView): number => parties.filter(({ answer }) => answer?.signed).length;

function Undertakings({ of: { rows, parties, drawnUpOn, signBy, documents } }: { of: CommitmentsView }) {
  const { words, say } = useLanguage('commitments');
  return (
    <>
      <p className="tiny quiet">
        {words.drawnUp(dmy(drawnUpOn))} {signBy && words.toSignBy(dmy(signBy))}
      </p>
      {documents.length > 0 && (
        <p className="small">
          {say(words.document)}: <DocumentLinks documents={documents} />
        </p>
      )}
      <Table
        scrolls
        rows={rows}
        keyOf={(row) => `${say(row.party)} ${row.commitment}`}
        columns={[
          { head: words.party, look: 'strong', cell: (row) => say(row.party) },
          { head: words.commitment, cell: (row) => row.commitment },
          { head: words.by, cell: (row) => <span className="num">{dmy(row.by)}</span> },
          {
            head: words.indicator,
            cell: ({ indicator, target }) => [indicator, target].filter(Boolean).join(': ') || '–',
          },
        ]}
      />
      <ul className="plain stack tight" aria-label={words.parties}>
        {parties.map(({ name, answer }) => (
          <li key={say(name)} className="row small">
            <span>{say(name)}</span>
            {answer === null ? (
              <Mark look="rest">{words.notYet}</Mark>
            ) : answer.signed ? (
              <Mark look="done">{words.signedOn(dmy(answer.on))}</Mark>
            ) : (
              <Mark look="soon">{words.declinedOn(dmy(answer.on))}</Mark>
            )}
            {answer?.why && <span className="quiet">{answer.why}</span>}
            {answer && <DocumentLinks documents={answer.documents} />}
          </li>
        ))}
      </ul>
    </>
  );
}
