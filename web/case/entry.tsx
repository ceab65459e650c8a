import type { EntryView } from '../data/api';
import { isIsoDate } from '../../domain/calendar/dates';
import { useUnitNames } from '../data/bodies';
import { useIndicatorNames } from '../data/indicators';
import { Readable } from '../parts/readable';
import { refusalText } from '../parts/refusal';
import { type Language, useLanguage } from '../words';
import type { Words } from '../words/vi';
import { dmy, dmyOf, stamp } from '../words/dates';
import { AS_THEY_ARE, setDown } from './setDown';
import { isText } from '../../domain/text';

/** One line of the register, in words. */
export function EntryRow({ entry, titles }: { entry: EntryView; titles: Map<string, string> }) {
  const language = useLanguage();
  const { words, say } = language;
  const { seq, at, kind, by, texts, of, hash, prevHash, withheld } = entry;
  return (
    <tr>
      <td className="num right">{seq}</td>
      <td className="num">{stamp(at)}</td>
      <td>
        <span className="strong">
          <Readable text={whatOf(entry, language, titles)} />
        </span>
        <br />
        <span className="tiny quiet">
          {words.record.kinds[kind]}
          {of !== null && ` ${words.record.of(of)}`}
        </span>
      </td>
      <td>
        {by.role === 'system' ? (
          words.record.system
        ) : (
          <>
            {by.officer.name ?? by.officer.id}
            <br />
            <span className="tiny quiet">{say(by.body.short)}</span>
            {by.onBehalfOf && (
              <>
                <br />
                <span className="tiny on-behalf">{words.record.onBehalf(by.onBehalfOf.name ?? by.onBehalfOf.id)}</span>
              </>
            )}
            {by.standingIn && (
              <>
                <br />
                <span className="tiny is-late">{words.books.standingIn(words.role[by.standingIn])}</span>
              </>
            )}
          </>
        )}
      </td>
      <td className="break small">
        <p>{subjectOf(entry, titles, say)}</p>
        {withheld && <p className="tiny quiet">{words.record.withheld}</p>}
        {Object.entries(texts).map(([key, text]) => (
          <p key={key}>“{text}”</p>
        ))}
        <Detail entry={entry} />
      </td>
      <td
        className="tiny quiet num"
        title={`${words.record.hash}: ${hash}\n${words.record.previous}: ${prevHash || '–'}`}
      >
        {hash.slice(0, 10)}…<br />
        <span>← {prevHash ? `${prevHash.slice(0, 10)}…` : '–'}</span>
      </td>
    </tr>
  );
}

/** What else the entry says, ids by their names. */
function Detail({ entry }: { entry: EntryView }) {
  const language = useLanguage();
  const indicator = useIndicatorNames('targets' in entry.data);
  const places = entry.data.places;
  const unit = useUnitNames(Array.isArray(places) ? places.filter((code) => typeof code === 'string') : []);
  return (
    <span className="tiny quiet">
      <Readable text={detailOf(entry, language, { unit, indicator })} />
    </span>
  );
}

/** What an entry is about: a step, or an item of a session's agenda, by its title. */
function subjectOf(
  { data }: EntryView,
  titles: Map<string, string>,
  say: (text: { vi: string; en: string }) => string,
): string | null {
  const { item, id, step, title } = data;
  if (typeof id === 'string' && isText(title)) return say(title);
  const subject = item ?? step;
  return typeof subject === 'string' ? (titles.get(subject) ?? subject) : null;
}

/** What an entry is: an act, what was ruled on it, or what the law made happen. */
export function whatOf(
  { kind, name, data }: Pick<EntryView, 'kind' | 'name' | 'data'>,
  language: Pick<Language, 'words' | 'locale'>,
  titles?: ReadonlyMap<string, string>,
): string {
  const { record, act } = language.words;
  if (kind === 'ruling')
    return data.accepted === true
      ? record.accepted
      : `${record.refused}: ${refusalText(String(data.code ?? ''), data, language, titles)}`;
  if (kind !== 'event') return act[name] ?? record.letters[name] ?? name;
  return (data.dayBy === 'suggestion' && record.afterSuggested.events[name]) || (record.events[name] ?? name);
}

/** The fields of an entry that say something to a reader, with what they are called. The API has all of them. */
export function detailOf(
  entry: EntryView,
  language: Pick<Language, 'words' | 'say' | 'locale'>,
  names = AS_THEY_ARE,
): string {
  const { data } = entry;
  const { record } = language.words;
  const round = typeof data.round === 'number' && data.round > 1 ? [record.round(data.round)] : [];
  const said = Object.entries(data).flatMap(([name, value]) => {
    const label = (data.dayBy === 'suggestion' && record.afterSuggested.fields[name]) || record.fields[name];
    const text = label ? plain(value, record) : null;
    return text === null ? [] : [`${label}: ${text}`];
  });
  return [...round, ...setDown(entry, language, names), ...said].join(' · ');
}

/** A plain value as a reader writes it; a closed word that only the engine knows is left out. */
function plain(value: unknown, { values, yes, no }: Words['record']): string | null {
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return `${value}`;
  if (typeof value !== 'string') return null;
  if (isIsoDate(value)) return dmy(value);
  return /^\d{4}-\d\d-\d\dT/.test(value)
    ? dmyOf(value)
    : (values[value] ?? (/^[a-z]+(-[a-z]+)*$/.test(value) ? null : value));
}
