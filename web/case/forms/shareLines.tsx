import type { NamedBody } from '../../data/api';
import { FigureField, isWhole } from '../../parts/figureField';
import { ChoiceField, LineField } from '../../parts/fields';
import { Lines } from '../../parts/form/lines';
import { type Locale, useLanguage } from '../../words';
import { figure, readFigure } from '../../words/figures';

/** What a party gives of a joint work in a year, as it is typed. */
export interface ShareLine {
  party: string;
  year: string;
  capital: string;
}

interface Props {
  lines: ShareLine[];
  onChange(lines: ShareLine[]): void;
  parties: NamedBody[];
  /** The capital of the work, as it is typed: the shares add up to it. */
  capital: string;
}

const BLANK: ShareLine = { party: '', year: '', capital: '' };

/** Which party gives how much of a joint work in which year, and how far that is from its capital. */
export function ShareLines({ lines, onChange, parties, capital }: Props) {
  const { words, locale } = useLanguage('shares');
  const whole = wholeOf(capital, locale);
  const given = lines.reduce((sum, line) => sum + (wholeOf(line.capital, locale) ?? 0), 0);
  const rest = whole === null ? null : whole - given;
  return (
    <details className="whole small">
      <summary>{words.title(lines.length)}</summary>
      <Lines label={words.legend} lines={lines} blank={BLANK} onChange={onChange} add={words.add}>
        {(_line, bind) => (
          <>
            <ChoiceField label={words.party} withAsterisk {...bind('party')} any={words.choose} among={parties} />
            <LineField label={words.year} withAsterisk inputMode="numeric" maxLength={4} {...bind('year')} />
            <FigureField label={words.amount} required whole {...bind('capital')} />
          </>
        )}
      </Lines>
      {lines.length > 0 && rest !== null && (
        <p role="status">{rest === 0 ? words.adds : words.rest(figure(rest, locale))}</p>
      )}
    </details>
  );
}

/** A whole number as it is typed; nothing where it is none. */
export function wholeOf(text: string, locale: Locale): number | null {
  const { value } = readFigure(text, locale);
  return value !== null && isWhole(value) ? Number(value) : null;
}

/** The shares as an act carries them; nothing while one is incomplete. */
export function sharesOf(lines: ShareLine[], locale: Locale) {
  const shares = lines.map(({ party, year, capital }) => ({
    party,
    year: /^\d{4}$/.test(year.trim()) ? Number(year) : null,
    capital: wholeOf(capital, locale),
  }));
  return shares.every(({ party, year, capital }) => party && year && capital) ? shares : null;
}
