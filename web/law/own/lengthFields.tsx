import { NumberInput } from '@mantine/core';
import { ClosedSelect } from '../../parts/closed';
import { LineField } from '../../parts/fields';
import { useLanguage } from '../../words';
import type { OverlayList } from '../../data/api';

const UNITS = ['wd', 'd', 'mo'] as const;

/** What becomes of one length, as it is typed. */
export interface LengthWish {
  does: 'keep' | 'set' | 'drop';
  count: number | '';
  unit: (typeof UNITS)[number];
  article: string;
  clause: string;
  point: string;
}
export const KEPT: LengthWish = { does: 'keep', count: '', unit: 'd', article: '', clause: '', point: '' };

/** As the API takes them; nothing while none becomes another, or one is not whole. */
export function lengthsIn(wishes: Record<string, LengthWish>) {
  const changed = Object.entries(wishes).filter(([, { does }]) => does !== 'keep');
  const whole = changed.every(([, { does, count, article }]) => does === 'drop' || (count !== '' && article.trim()));
  if (changed.length === 0 || !whole) return null;
  return {
    settings: Object.fromEntries(
      changed.map(([id, { does, count, unit, article, clause, point }]) => [
        id,
        does === 'drop'
          ? null
          : {
              value: `${count}${unit}`,
              article: article.trim(),
              ...(clause.trim() && { clause: clause.trim() }),
              ...(point.trim() && { point: point.trim() }),
            },
      ]),
    ),
  };
}

/** One length: kept, laid down anew with its clause, or given up. */
export function LengthFields({
  length,
  wish,
  onChange,
}: {
  length: OverlayList['items'][number]['lengths'][number];
  wish: LengthWish;
  onChange(wish: LengthWish): void;
}) {
  const {
    words: { own: words, provision, calendar },
    say,
  } = useLanguage();
  const place = (name: 'article' | 'clause' | 'point') => (
    <LineField
      label={provision[name]}
      withAsterisk={name === 'article'}
      w={80}
      maxLength={20}
      value={wish[name]}
      onChange={(text) => onChange({ ...wish, [name]: text })}
    />
  );
  return (
    <div className="row top" role="group" aria-label={say(length.title)}>
      <ClosedSelect
        label={say(length.title)}
        description={words.keptAs(say(length.words))}
        w={300}
        among={length.own ? ['keep', 'set', 'drop'] : ['keep', 'set']}
        called={(one) => words.does[one]}
        value={wish.does}
        onChange={(does) => onChange({ ...wish, does })}
      />
      {wish.does === 'set' && (
        <>
          <NumberInput
            label={words.count}
            withAsterisk
            w={100}
            min={1}
            max={9999}
            allowDecimal={false}
            value={wish.count}
            onChange={(typed) => onChange({ ...wish, count: typed === '' ? '' : Number(typed) })}
          />
          <ClosedSelect
            label={words.unit}
            w={150}
            among={UNITS}
            called={(one) => calendar.units[one]}
            value={wish.unit}
            onChange={(unit) => onChange({ ...wish, unit })}
          />
          {place('article')}
          {place('clause')}
          {place('point')}
        </>
      )}
    </div>
  );
}
