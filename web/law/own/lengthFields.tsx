import { ClosedSelect } from '../../parts/closed';
import { LineField } from '../../parts/fields';
import { PeriodField } from '../../parts/periodField';
import { useLanguage } from '../../words';
import type { OverlayList } from '../../data/api';

/** What becomes of one length, as it is typed. */
export interface LengthWish {
  does: 'keep' | 'set' | 'drop';
  /** As `15d`; without a figure as long as none is typed. */
  value: string;
  article: string;
  clause: string;
  point: string;
}
export const KEPT: LengthWish = { does: 'keep', value: 'd', article: '', clause: '', point: '' };

/** As the API takes them; nothing while none becomes another, or one is not whole. */
export function lengthsIn(wishes: Record<string, LengthWish>) {
  const changed = Object.entries(wishes).filter(([, { does }]) => does !== 'keep');
  const whole = changed.every(
    ([, { does, value, article }]) => does === 'drop' || (/^\d/.test(value) && article.trim()),
  );
  if (changed.length === 0 || !whole) return null;
  return {
    settings: Object.fromEntries(
      changed.map(([id, { does, value, article, clause, point }]) => [
        id,
        does === 'drop'
          ? null
          : {
              value,
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
    words: { own: words, provision },
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
          <PeriodField
            label={words.count}
            required
            value={wish.value}
            onChange={(value) => onChange({ ...wish, value })}
          />
          {place('article')}
          {place('clause')}
          {place('point')}
        </>
      )}
    </div>
  );
}
