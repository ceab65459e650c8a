import type { IsoDate } from '../../domain/calendar/dates';
import { parsePeriod } from '../../domain/calendar/period';
import { carries } from '../../domain/law/effect';
import { overlayHolding, ownSettings, planYearOf } from '../../domain/law/facts';
import type { Basis, Overlay, Procedure, Text } from '../../domain/law/procedure';
import { periodText } from '../../domain/law/words';
import type { Unit } from '../../domain/units/model';
import type { LaidDown } from '../../register/overlays';
import { clauseOf } from '../http/names';
import type { OverlayList } from './schema';

type Item = OverlayList['items'][number];
type Listed = Omit<Item, 'versions'>;

const wordsOf = (value: string) => periodText(parsePeriod(value));

const lengthView = (setting: string, title: Text, value: string, cites: Basis) => ({
  setting,
  title,
  value,
  words: wordsOf(value),
  clause: clauseOf(cites),
});

/** Every procedure of the unit's level that leaves it lengths, with those that a case begun on that day would take. */
export function lengthsOn(procedures: Procedure[], overlays: Overlay[], { code, level }: Unit, on: IsoDate): Listed[] {
  const year = Number(on.slice(0, 4));
  return procedures
    .filter((one) => one.level === level && one.settings.length > 0 && carries(one, planYearOf(one, year), on))
    .map((procedure) => {
      const own = ownSettings(overlays, procedure, code, on);
      return {
        procedure: procedure.id,
        title: procedure.title,
        lengths: procedure.settings.map(({ id, title, default: usual, cites }) => {
          const { value, cites: rests } = own[id] ?? { value: usual, cites };
          return { ...lengthView(id, title, value, rests), own: id in own, usual, usualWords: wordsOf(usual) };
        }),
      };
    });
}

/** What the unit laid down beside one procedure, the newest first. */
export function versionsOf(
  { procedure, lengths }: Listed,
  own: LaidDown[],
  names: ReadonlyMap<string, string>,
  on: IsoDate,
): Item['versions'] {
  const [first] = own;
  const overlays = own.map(({ overlay }) => overlay);
  const holding = first && overlayHolding(overlays, procedure, first.overlay.unit, on);
  const titleOf = (id: string) => lengths.find(({ setting }) => setting === id)?.title ?? { vi: id, en: id };
  return own.map(({ overlay, published }) => ({
    from: overlay.begun?.from ?? null,
    to: overlay.begun?.to ?? null,
    holds: overlay === holding,
    published: published && { by: names.get(published.by) ?? null, why: published.why, at: published.at },
    lengths: Object.entries(overlay.settings).map(([id, { value, cites }]) =>
      lengthView(id, titleOf(id), value, cites),
    ),
  }));
}
