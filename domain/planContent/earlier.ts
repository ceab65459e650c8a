import { same, type Text } from '../text';
import { DESCRIBED } from './described';
import type { Held } from './fault';
import { type Part, PARTS, type Row } from './parts';
import { ahead, behind, chosenRows } from './rules/series';

/** Figures that an earlier part gives, by indicator: this year's estimate, or what is foreseen for the first year. */
interface EarlierFigures {
  part: Part;
  name: Text;
  year: number;
  figures: Record<string, string>;
}

/** What the parts before this one have said of the plan's indicators, in the order of drafting (S6–S12). */
export function earlierFigures(part: Part, held: Held): EarlierFigures[] {
  const { contents, setting } = held;
  const { year } = setting;
  const chosen = contents.options?.options.find(({ id }) => id === contents.options?.chosen);
  const toCome = (of: Part, name: Text, rows: readonly Row[]): EarlierFigures => ({
    part: of,
    name,
    year,
    figures: figuresBy(held, (id) => ahead(held, rows).given(id, year) ?? ahead(held, rows).byFormula(id, year)),
  });
  const estimate = year - 1;
  const all: EarlierFigures[] = [
    {
      part: 'assessment',
      name: DESCRIBED.assessment.name,
      year: estimate,
      figures: figuresBy(held, (id) => behind(held).of(id, estimate)),
    },
    ...(contents.forecasts?.variants ?? []).map(({ name, rows }) => toCome('forecasts', same(name), rows)),
    ...(chosen ? [toCome('options', same(chosen.name), chosenRows(contents))] : []),
    toCome('targets', DESCRIBED.targets.name, contents.targets?.rows ?? []),
  ];
  const before = PARTS.slice(0, PARTS.indexOf(part));
  return all.filter((one) => before.includes(one.part) && Object.keys(one.figures).length > 0);
}

function figuresBy({ indicators }: Held, of: (indicator: string) => string | null): Record<string, string> {
  const found = [...indicators.keys()].flatMap((id) => {
    const value = of(id);
    return value === null ? [] : [[id, value] as const];
  });
  return Object.fromEntries(found);
}
