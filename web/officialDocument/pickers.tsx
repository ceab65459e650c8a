import type { ArrivalRow, OfficialDocumentRow } from '../data/api';
import { useApi } from '../data/queries';
import { MOST_FOUND, SearchBox, useSought } from '../parts/searchBox';
import { useLanguage } from '../words';

export type PickedDocument = Pick<OfficialDocumentRow, 'id' | 'subject' | 'written'>;

interface Props<T> {
  label: string;
  hint?: string;
  chosen: T | null;
  onChange(one: T | null): void;
}

/** A document that a body issued, found by part of its number or subject. */
export function DocumentPicker({ issuer, ...props }: Props<PickedDocument> & { issuer: string }) {
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

export type PickedArrival = Pick<ArrivalRow, 'id' | 'issuer' | 'written' | 'date' | 'subject' | 'issuedHere'>;

/** A document that came to a body, found by part of its number or subject. */
export function ArrivalPicker({ body, ...props }: Props<PickedArrival> & { body: string }) {
  const { say } = useLanguage();
  const { q, setQ, search } = useSought();
  const found = useApi('/arrivals', body ? { query: { body, search, limit: MOST_FOUND } } : null);
  return (
    <SearchBox<PickedArrival>
      {...props}
      q={q}
      onSearch={setQ}
      found={found.data?.items ?? []}
      called={({ written, issuer, subject }) => `${written} (${say(issuer)}) – ${subject}`}
    />
  );
}
