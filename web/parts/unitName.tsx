import { useUnitNames } from '../data/bodies';

/** What a unit is called; its code until that is known. */
export function UnitName({ code }: { code: string }) {
  return <>{useUnitNames([code])(code)}</>;
}
