import type { Measure } from '../measures';
import { joined, same, type Text } from '../text';
import type { Content, Contents, Formula } from './parts';

/** An indicator of the common set, as far as a plan's figures need it. */
export interface CommonIndicator {
  id: string;
  name: Text;
  unit: Measure;
  direction: 'higher' | 'lower';
  /** What the units below have adds up to it. */
  adds: boolean;
  formula?: Formula;
}

/** An indicator as a plan has it: of the common set, or of the unit's own. */
export interface PlanIndicator extends CommonIndicator {
  own: boolean;
  source?: string;
  field?: string;
}

/** What a plan's content is held against. */
export interface Setting {
  common: ReadonlyMap<string, CommonIndicator>;
  /** The plan's first year, and all its years. */
  year: number;
  years: number[];
}

type Written = Content<'indicators'>['indicators'][number];

/** The plan's indicators, in its own order; those that nobody knows are left out. */
export function indicatorsOf(contents: Contents, { common }: Pick<Setting, 'common'>): Map<string, PlanIndicator> {
  const known = (contents.indicators?.indicators ?? []).flatMap((one) => resolved(one, common) ?? []);
  return new Map(known.map((one) => [one.id, one]));
}

function resolved({ id, own }: Written, common: Setting['common']): PlanIndicator | null {
  if (!own) {
    const shared = common.get(id);
    return shared ? { ...shared, own: false } : null;
  }
  const { name, ...rest } = own;
  return { ...rest, id, name: same(name), own: true };
}

/** The indicators that a formula is reckoned from. */
export function inputsOf(formula: Formula): string[] {
  if (formula.how === 'growth') return [formula.of];
  if (formula.how === 'sum') return formula.of;
  return formula.how === 'share' ? [formula.part, formula.whole] : [formula.part, formula.by];
}

/** A formula in words. */
export function formulaText(formula: Formula, indicators: ReadonlyMap<string, { name: Text }>): Text {
  const name = (id: string): Text => indicators.get(id)?.name ?? same(id);
  if (formula.how === 'growth') {
    const { vi, en } = name(formula.of);
    return { vi: `tăng so với năm trước của ${vi} (%)`, en: `growth of ${en} (%)` };
  }
  if (formula.how === 'sum') return joined(formula.of.map(name), ' + ');
  const [part, whole] = inputsOf(formula).map(name) as [Text, Text];
  const times = formula.how === 'share' ? ' × 100' : formula.times ? ` × ${formula.times}` : '';
  return { vi: `${part.vi} / ${whole.vi}${times}`, en: `${part.en} / ${whole.en}${times}` };
}
