import type { ProcedureView } from '../data/api';
import { refText } from '../../domain/law/bodyWords';
import type { BodyRef, Procedure, Text } from '../../domain/law/procedure';
import { useApi } from '../data/queries';

/** A version of a procedure with the names of everyone in it. */
export interface ShownLaw {
  procedure: Procedure;
  hash: string;
  bodies: Record<string, Text>;
  nameOf(ref: BodyRef): Text;
}

export function useLawText(id: string, version: string | undefined) {
  const asked = useApi('/procedures/{id}/versions/{version}', version ? { path: { id, version } } : null);
  return { ...asked, law: asked.data && shown(asked.data) };
}

function shown({ procedure, hash, bodies }: ProcedureView): ShownLaw {
  const nameOf = (ref: BodyRef): Text => bodies[refText(ref)] ?? { vi: ref.body, en: ref.body };
  return { procedure, hash, bodies, nameOf };
}
