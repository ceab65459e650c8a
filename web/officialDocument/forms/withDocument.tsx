import type { ReactNode } from 'react';
import type { OfficialDocumentView } from '../../data/api';
import { useApi } from '../../data/queries';
import { Loaded } from '../../parts/loaded';

interface Props {
  id: string;
  children(view: OfficialDocumentView): ReactNode;
}

/** A form that needs to know the document first. */
export function WithDocument({ id, children }: Props) {
  const view = useApi('/official-documents/{id}', { path: { id } });
  return <Loaded of={view}>{children}</Loaded>;
}
