import type { UnitPage } from '../data/api';
import { useApi } from '../data/queries';
import { Finder } from '../parts/finder';
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
  const { words, say } = useLanguage('open');
  const provinces = useApi('/public/units', { query: { level: 'province', limit: 200 } });
  const communes = useApi(
    '/public/units',
    province ? { query: { level: 'commune', parent: province, limit: 200 } } : null,
  );
  const options = (page: UnitPage | undefined) =>
    (page?.items ?? [])
      .map(({ code, name }) => ({ value: code, label: say(name) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  return (
    <div className="row top" role="group" aria-label={words.where}>
      <Finder
        label={words.province}
        none={words.wholeCountry}
        clearable
        value={province}
        onChange={(code) => onChoose({ province: code, commune: '' })}
        data={options(provinces.data)}
      />
      {province && (
        <Finder
          label={words.commune}
          none={words.ofProvince}
          clearable
          value={commune}
          onChange={(code) => onChoose({ commune: code })}
          data={options(communes.data)}
        />
      )}
    </div>
  );
}
