import type { IsoDate } from '../../domain/calendar/dates';
import { parsePeriod } from '../../domain/calendar/period';
import { carries } from '../../domain/law/effect';
import { ownSettings, planYearOf } from '../../domain/law/facts';
import type { Procedure, Setting } from '../../domain/law/procedure';
import { periodText, verifiedOf } from '../../domain/law/words';
import type { Unit } from '../../domain/units/model';
import { loadOverlays, loadProcedures } from '../../procedures/load';
import { clauseOf } from '../http/names';
import type { SettingsView } from './schema';

/**
 * The lengths that the law leaves to each unit, as a cycle begun on that day would take them, and what each rests on.
 */
export function settingsOn({ code, level }: Unit, on: IsoDate): SettingsView {
  const year = Number(on.slice(0, 4));
  const procedures = loadProcedures().filter((one) => one.level === level && carries(one, planYearOf(one, year), on));
  const items = procedures.flatMap((procedure) =>
    procedure.settings.map((setting) => settingOf(procedure, setting, code, on)),
  );
  return { unit: code, on, file: `procedures/…/overlays/${code}.yaml`, items };
}

function settingOf(procedure: Procedure, setting: Setting, unit: string, on: IsoDate): SettingsView['items'][number] {
  const { id, version, title } = procedure;
  const own = ownSettings(loadOverlays(), procedure, unit, on)[setting.id];
  const { value, cites } = own ?? { value: setting.default, cites: setting.cites };
  return {
    procedure: id,
    version,
    procedureTitle: title,
    setting: setting.id,
    title: setting.title,
    value,
    words: periodText(parsePeriod(value)),
    own: own !== undefined,
    usual: setting.default,
    usualWords: periodText(parsePeriod(setting.default)),
    clause: clauseOf(cites),
    verified: verifiedOf(cites),
  };
}
