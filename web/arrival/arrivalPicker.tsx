import type { ArrivalRow } from '../data/api';
import { useApi } from '../data/queries';
import { MOST_FOUND, SearchBox, useSought } from '../parts/searchBox';
import { useLanguage } from '../words';

export type PickedArrival = Pick<ArrivalRow, 'id' | 'issuer' | 'written' | 'date' | 'subject' | 'issuedHere'>;

interface Props {
  label: string;
  /** Whose book. */
  body: string;
  chosen: PickedArrival | null;
  onChange(one: PickedArrival | null): void;
}

/** A document that came to a body, found by part of its number or subject. */
export function ArrivalPicker({ body, ...props }: Props) {
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
