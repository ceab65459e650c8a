import type { CaseRow } from '../data/api';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';
import { MOST_FOUND, SearchBox, useSought } from './searchBox';

export type PickedCase = Pick<CaseRow, 'id' | 'title' | 'kind'>;

interface Props {
  label: string;
  hint?: string;
  required?: boolean;
  chosen: PickedCase | null;
  onChange(one: PickedCase | null): void;
}

/** A case that one may see, found by part of its title. */
export function CasePicker(props: Props) {
  const { words, say } = useLanguage();
  const { q, setQ, search } = useSought();
  const found = useApi('/cases', { query: { search, limit: MOST_FOUND } });
  return (
    <SearchBox<PickedCase>
      {...props}
      q={q}
      onSearch={setQ}
      found={found.data?.items ?? []}
      called={({ title, kind }) => `${say(title)} (${words.cases.kinds[kind] ?? kind})`}
    />
  );
}
