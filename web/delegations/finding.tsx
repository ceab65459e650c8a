import { type ReactElement, useState } from 'react';
import { useList } from '../data/queries';
import { LineField } from '../parts/fields';
import { useWords } from '../words';

interface Person {
  id: string;
  name: string;
  username: string;
}

/** Officers to choose from, by name and account. */
export const choices = (people: Person[]): { value: string; label: string }[] =>
  people.map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` }));

/** Who may be chosen to receive powers, and the field by which they are found. */
export function useFinding(): { people: Person[]; search: string; field: ReactElement } {
  const { delegations: words } = useWords();
  const [search, setSearch] = useState('');
  const { items } = useList('/officers', { query: { active: true, search: search.trim(), limit: 100 } });
  const field = (
    <LineField key="search" label={words.find} w={320} maw="100%" value={search} onChange={setSearch} maxLength={100} />
  );
  return { people: items, search: search.trim(), field };
}
