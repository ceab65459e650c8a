import type { OfficialDocumentRow } from '../data/api';
import { useApi } from '../data/queries';
import { MOST_FOUND, SearchBox, useSought } from '../parts/searchBox';

export type PickedDocument = Pick<OfficialDocumentRow, 'id' | 'subject' | 'written'>;

interface Props {
  label: string;
  hint?: string;
  /** Whose documents. */
  issuer: string;
  chosen: PickedDocument | null;
  onChange(one: PickedDocument | null): void;
}

/** A document that a body issued, found by part of its number or subject. */
export function DocumentPicker({ issuer, ...props }: Props) {
  const { q, setQ, search } = useSought();
  const found = useApi('/official-documents', { query: { issuer, search, limit: MOST_FOUND } });
  return (
    <SearchBox<PickedDocument>
      {...props}
      q={q}
      onSearch={setQ}
      found={(found.data?.items ?? []).filter(({ written }) => written !== null)}
      called={({ written, subject }) => `${written ?? '–'} – ${subject}`}
    />
  );
}
