import type { UnitDetail } from '../../api/contract';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';

/** What a unit is called; its code until that is known. */
export function UnitName({ code }: { code: string }) {
  const { say } = useLanguage();
  const unit = useApi<UnitDetail>(`/units/${encodeURIComponent(code)}`);
  return <>{unit.data ? say(unit.data.name) : code}</>;
}
