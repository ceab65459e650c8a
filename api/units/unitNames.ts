import type { IsoDate } from '../../domain/calendar/dates';
import type { Text } from '../../domain/law/procedure';
import type { Directory } from '../../domain/units/directory';

/** Names units as of a day; one that isn't there on that day goes by its code. */
export function unitNames(directory: Directory): (code: string, on: IsoDate) => { code: string; name: Text } {
  return (code, on) => ({
    code,
    name: directory.exists(code, on) ? directory.unit(code, on).name : { vi: code, en: code },
  });
}
