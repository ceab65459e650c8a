import type { CommitmentsView } from '../data/api';
import { useApi } from '../data/queries';
import { Mark } from '../parts/mark';
import { Table } from '../parts/table';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';

/** What all concerned by a plan undertake together, and who signed; nothing where none were drawn up. */
export function Commitments({ caseId }: { caseId: string }) {
  const { data } = useApi('/cases/{id}/commitments', { path: { id: caseId } });
  return data?.commitments ? <CommitmentList of={data.commitments} /> : null;
}

export function CommitmentList({ of: { rows, parties, drawnUpOn } }: { of: CommitmentsView }) {
  const {
    words: { commitments: words },
    say,
  } = useLanguage();
  const signed = parties.filter(({ answer }) => answer?.signed).length;
  return (
    <section className="card stack" aria-label={words.title}>
      <div className="row between">
        <h2>{words.title}</h2>
        <span className="num strong">{words.signedOf(signed, parties.length)}</span>
      </div>
      <p className="tiny quiet">{words.drawnUp(dmy(drawnUpOn))}</p>
      <div className="scroll-x" tabIndex={0}>
        <Table
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
      </div>
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
          </li>
        ))}
      </ul>
    </section>
  );
}
