import { versionMoves } from '../../api/forms';
import type { Body } from '../data/api';
import { RequestForm } from '../parts/form/requestForm';
import { provisionPiece } from '../parts/provisionFields';
import { useWords } from '../words';

interface Props<D> {
  /** The cases that are chosen. */
  cases: string[];
  send(body: Body<'/procedures/{id}/versions/{version}/moves'>): Promise<D>;
  onSent(done: D): void | Promise<void>;
}

/** The transitional provision by which cases are moved; without one nothing is moved. */
export function ProvisionForm<D>({ cases, send, onSent }: Props<D>) {
  const { publishing: words } = useWords();
  return (
    <RequestForm<Body<'/procedures/{id}/versions/{version}/moves'>, D>
      label={words.provision}
      submit={words.move(cases.length)}
      className="card stack provision"
      schema={versionMoves}
      send={send}
      beside={{ cases }}
      parts={() => [provisionPiece({ required: true }), { name: 'why', as: 'reason' }]}
      onSent={onSent}
    >
      <h3>{words.provision}</h3>
    </RequestForm>
  );
}
