import { PROJECT_COLUMNS, projectsInSheet } from '../../../domain/coordination/projectSheet';
import { MOST_PROJECTS } from '../../../domain/coordination/forms';
import { foldName, withoutMarks } from '../../../domain/units/gazetteer';
import type { NamedBody } from '../../data/api';
import { FigureField, isWhole } from '../../parts/figureField';
import { type Locale, useWords, useLanguage } from '../../words';
import { FromSheet } from '../../parts/form/fromSheet';
import { Lines } from '../../parts/form/lines';
import { ChoiceField, LineField } from '../../parts/fields';
import { figure, readFigure } from '../../words/figures';

/** A project as it is typed into a list; its place in the list is its order. The id is common to the region. */
export interface ProjectLine {
  id: string | null;
  name: string;
  capital: string;
  shares: ShareLine[];
}

const BLANK: ProjectLine = { id: null, name: '', capital: '', shares: [] };

interface Props {
  lines: ProjectLine[];
  onChange(lines: ProjectLine[]): void;
  /** The regional programme, from which one may take over. */
  programme?: { id: string; name: string }[];
  /** Of a joint programme: the parties that may give capital to its works. */
  parties?: NamedBody[];
}

/** A list of projects in the order of their priority. */
export function ProjectLines({ lines, onChange, programme = [], parties = [] }: Props) {
  const { contribution } = useWords();
  const rest = programme.filter(({ id }) => !lines.some((line) => line.id === id));
  const take = (id: string) => {
    const found = rest.find((one) => one.id === id);
    if (found) onChange([...lines, { ...BLANK, ...found }]);
  };
  const more = rest.length > 0 && (
    <ChoiceField
      size="xs"
      aria-label={contribution.fromProgramme}
      value=""
      onChange={take}
      any={contribution.fromProgramme}
      among={rest.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
  return (
    <>
      <Lines
        label={contribution.projects}
        lines={lines}
        blank={BLANK}
        onChange={onChange}
        ordered
        more={more}
        hint={lines.length === 0 ? contribution.emptyList : undefined}
      >
        {(line, bind) => (
          <>
            <LineField
              className="grow"
              label={contribution.projectName}
              withAsterisk
              {...bind('name')}
              readOnly={line.id !== null}
            />
            <FigureField label={contribution.capital} required whole {...bind('capital')} />
            {parties.length > 1 && (
              <ShareLines
                lines={line.shares}
                onChange={bind('shares').onChange}
                parties={parties}
                capital={line.capital}
              />
            )}
          </>
        )}
      </Lines>
      <FromSheet
        name={contribution.projectSheet}
        columns={PROJECT_COLUMNS}
        most={MOST_PROJECTS}
        read={(rows) => {
          const { projects, faults } = projectsInSheet(rows);
          return { faults, lines: projects.map((one) => ({ ...BLANK, ...one, id: idOf(one.name, programme) })) };
        }}
        onLines={onChange}
      />
    </>
  );
}

/** A project of the regional programme keeps its id. */
const idOf = (name: string, programme: { id: string; name: string }[]): string | null =>
  programme.find((one) => foldName(one.name) === foldName(name))?.id ?? null;

/** The lines as an act carries them; nothing while one is incomplete. */
export function projectsIn(lines: ProjectLine[], locale: Locale) {
  const taken = new Set(lines.flatMap(({ id }) => id ?? []));
  const named = lines.map(({ id, name, capital, shares }, index) => ({
    name: name.trim(),
    project: {
      id: id ?? freshId(name, taken),
      order: index + 1,
      capital: wholeOf(capital, locale),
      ...(shares.length > 0 && { shares: sharesOf(shares, locale) }),
    },
  }));
  if (named.some(({ project: { capital, id, shares } }) => capital === null || id === '' || shares === null))
    return null;
  const projects = named.map(({ project }) => project);
  return {
    data: { projects, ...(projects.length > 0 && { words: projects.map(({ id }) => id) }) },
    texts: Object.fromEntries(named.map(({ name, project }) => [project.id, name])),
  };
}

/** A plain name of its own for a project that has none yet. */
function freshId(name: string, taken: Set<string>): string {
  const plain = withoutMarks(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  let id = plain;
  for (let next = 2; id !== '' && taken.has(id); next += 1) id = `${plain}-${next}`;
  taken.add(id);
  return id;
}

/** What a party gives of a joint work in a year, as it is typed. */
interface ShareLine {
  party: string;
  year: string;
  capital: string;
}

interface SharesProps {
  lines: ShareLine[];
  onChange(lines: ShareLine[]): void;
  parties: NamedBody[];
  /** The capital of the work, as it is typed: the shares add up to it. */
  capital: string;
}

const NO_SHARE: ShareLine = { party: '', year: '', capital: '' };

/** Which party gives how much of a joint work in which year, and how far that is from its capital. */
function ShareLines({ lines, onChange, parties, capital }: SharesProps) {
  const { words, locale } = useLanguage('shares');
  const whole = wholeOf(capital, locale);
  const given = lines.reduce((sum, line) => sum + (wholeOf(line.capital, locale) ?? 0), 0);
  const rest = whole === null ? null : whole - given;
  return (
    <details className="whole small">
      <summary>{words.title(lines.length)}</summary>
      <Lines label={words.legend} lines={lines} blank={NO_SHARE} onChange={onChange} add={words.add}>
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
function wholeOf(text: string, locale: Locale): number | null {
  const { value } = readFigure(text, locale);
  return value !== null && isWhole(value) ? Number(value) : null;
}

/** The shares as an act carries them; nothing while one is incomplete. */
function sharesOf(lines: ShareLine[], locale: Locale) {
  const shares = lines.map(({ party, year, capital }) => ({
    party,
    year: /^\d{4}$/.test(year.trim()) ? Number(year) : null,
    capital: wholeOf(capital, locale),
  }));
  return shares.every(({ party, year, capital }) => party && year && capital) ? shares : null;
}
