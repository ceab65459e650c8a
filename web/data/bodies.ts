import type { Choice } from '../parts/choosable';
import { useQueries } from '@tanstack/react-query';
import type { UnitDetail } from './api';
import { useLanguage } from '../words';
import { queryOf, useApi } from './queries';

/** The unit that a body belongs to, by its code. */
export const unitOf = (body: string): string => body.split('.')[0] ?? body;

/** A unit with its bodies on a day (today without one), asked for once. */
export const useUnit = (unit: string | undefined, on?: string) =>
  useApi('/units/{code}', unit ? { path: { code: unit }, query: { on } } : null);

/** A body by its id among a unit's, those included that are no more. */
export const bodyIn = (unit: UnitDetail | undefined, id: string) =>
  [...(unit?.bodies ?? []), ...(unit?.ended ?? [])].find((one) => one.id === id);

/** What bodies are called in full; each of their units is asked for once. Until it is there a body goes by its id. */
export function useBodyNames(ids: string[]): (id: string) => string {
  const { say } = useLanguage();
  const units = useUnits(ids.map(unitOf));
  return (id) => {
    const body = bodyIn(units.get(unitOf(id)), id);
    return body ? say(body.name) : id;
  };
}

/** Bodies among which one chooses, as a field lists them. */
export function useBodyChoices(ids: string[]): Choice[] {
  const nameOf = useBodyNames(ids);
  return ids.map((id) => ({ value: id, label: nameOf(id) }));
}

/** What units are called; until that is known a unit goes by its code. */
export function useUnitNames(codes: string[]): (code: string) => string {
  const { say } = useLanguage();
  const units = useUnits(codes);
  return (code) => {
    const unit = units.get(code);
    return unit ? say(unit.name) : code;
  };
}

/** Several units, by their codes; each is asked for once. */
export function useUnits(codes: string[]): Map<string, UnitDetail> {
  const answers = useQueries({
    queries: [...new Set(codes)].map((code) => queryOf('/units/{code}', { path: { code }, query: {} })),
  });
  return new Map(answers.flatMap(({ data }) => (data ? [[data.code, data] as const] : [])));
}
