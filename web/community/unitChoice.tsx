import { NativeSelect } from '@mantine/core';
import type { UnitPage } from '../data/api';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';

interface Place {
  province: string;
  commune: string;
}

/** Where one lives: a province, and a commune of it. */
export function UnitChoice({
  place: { province, commune },
  onChoose,
}: {
  place: Place;
  onChoose(place: Record<string, string>): void;
}) {
  const {
    words: { open: words },
    say,
  } = useLanguage();
  const provinces = useApi('/public/units', { query: { level: 'province', limit: 200 } });
  const communes = useApi(
    '/public/units',
    province
      ? {
          query: {
            level: 'commune',
            parent: province,
            limit: 200,
          },
        }
      : null,
  );
  const options = (page: UnitPage | undefined) =>
    (page?.items ?? [])
      .map(({ code, name }) => ({ value: code, label: say(name) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  return (
    <div className="row top" role="group" aria-label={words.where}>
      <NativeSelect
        label={words.province}
        value={province}
        onChange={({ currentTarget }) => onChoose({ province: currentTarget.value, commune: '' })}
        data={[{ value: '', label: words.wholeCountry }, ...options(provinces.data)]}
      />
      {province && (
        <NativeSelect
          label={words.commune}
          value={commune}
          onChange={({ currentTarget }) => onChoose({ commune: currentTarget.value })}
          data={[{ value: '', label: words.ofProvince }, ...options(communes.data)]}
        />
      )}
    </div>
  );
}
