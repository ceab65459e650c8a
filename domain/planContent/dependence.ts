import { heldAgainst } from './check';
import { type Held, nameOf } from './fault';
import { inputsOf, type Setting } from './indicators';
import type { Contents, Part } from './parts';
import { ahead, behind } from './rules/series';
import { same, type Text } from '../text';

/** What a figure stands on (`on`), or what stands on it (`for`), inside its own plan. */
interface Link {
  way: 'on' | 'for';
  part: Part;
  /** The indicator, variant, option, programme, solution, project or unit. */
  id: string;
  /** Texts that people wrote are the same in both languages. */
  name: Text;
  /** The figure there, where it is one. */
  value: string | null;
}

/** What in a plan serves an indicator, with the bodies that it names. */
interface Serving {
  part: 'targets' | 'programmes' | 'solutions' | 'projects';
  id: string;
  name: string;
  bodies: string[];
}

/** The links of an indicator's figure for a year within a plan (S2, S3, S4). */
export function linksOf(contents: Contents, setting: Setting, indicator: string, year: number): Link[] {
  const held = heldAgainst(contents, setting);
  return [...basisOf(held, indicator, year), ...usesOf(held, indicator, year)];
}

const link = (way: Link['way'], part: Part, id: string, name: Text, value: string | null = null): Link => ({
  way,
  part,
  id,
  name,
  value,
});

function basisOf(held: Held, indicator: string, year: number): Link[] {
  const { contents, indicators, setting } = held;
  const targets = ahead(held, contents.targets?.rows ?? []);
  const formula = indicators.get(indicator)?.formula;
  const estimate = behind(held).of(indicator, setting.year - 1);
  const rowsOf = (rows: { indicator: string; figures: Record<string, string> }[]) =>
    rows.find((row) => row.indicator === indicator)?.figures[year] ?? null;
  return [
    ...(formula
      ? inputsOf(formula).map((id) => link('on', 'indicators', id, nameOf(id, held), targets.of(id, year)))
      : []),
    ...(estimate === null ? [] : [link('on', 'assessment', `${setting.year - 1}`, nameOf(indicator, held), estimate)]),
    ...(contents.forecasts?.variants ?? []).flatMap(({ id, name, rows }) => {
      const value = rowsOf(rows);
      return value === null ? [] : [link('on', 'forecasts', id, same(name), value)];
    }),
    ...(contents.options?.options ?? [])
      .filter(({ id }) => id === contents.options?.chosen)
      .map(({ id, name, rows }) => link('on', 'options', id, same(name), rowsOf(rows))),
  ];
}

function usesOf(held: Held, indicator: string, year: number): Link[] {
  const { contents, indicators } = held;
  const formulas = [...indicators.values()].filter(({ formula }) => formula && inputsOf(formula).includes(indicator));
  const targets = ahead(held, contents.targets?.rows ?? []);
  return [
    ...formulas.map(({ id, name }) => link('for', 'indicators', id, name, targets.of(id, year))),
    ...servingOf(contents, indicator)
      .filter(({ part }) => part !== 'targets')
      .map(({ part, id, name }) => link('for', part, id, same(name))),
    ...(contents.allocation?.units ?? []).flatMap(({ unit, figures }) => {
      const value = figures[indicator];
      return value === undefined ? [] : [link('for', 'allocation', unit, same(unit), value)];
    }),
  ];
}

/** What a plan does for an indicator, and who leads or joins it: they have a share in reaching it. */
export function servingOf(contents: Contents, indicator: string): Serving[] {
  const serves = ({ indicators }: { indicators: string[] }) => indicators.includes(indicator);
  const led = (lead?: string, others: string[] = []): string[] => [...(lead ? [lead] : []), ...others];
  return [
    ...(contents.targets?.rows ?? [])
      .filter((row) => row.indicator === indicator)
      .map(({ lead }): Serving => ({ part: 'targets', id: indicator, name: indicator, bodies: led(lead) })),
    ...(contents.programmes?.programmes ?? [])
      .filter(serves)
      .map(
        ({ id, name, lead, with: others }): Serving => ({ part: 'programmes', id, name, bodies: led(lead, others) }),
      ),
    ...(contents.solutions?.solutions ?? []).filter(serves).map(
      ({ id, says, lead, with: others }): Serving => ({
        part: 'solutions',
        id,
        name: says,
        bodies: led(lead, others),
      }),
    ),
    ...(contents.projects?.projects ?? [])
      .filter(serves)
      .map(({ id, name, owner }): Serving => ({ part: 'projects', id, name, bodies: led(owner) })),
  ];
}
