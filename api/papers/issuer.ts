import type { Facts } from '../../documents/from/facts';
import type { IsoDate } from '../../domain/calendar/dates';
import { signOf } from '../../domain/officialDocument/notation';
import type { Directory } from '../../domain/units/directory';
import { unitOf } from '../http/access';

/** Below whom bodies of such a name stand, who are then called without their unit (Annex I part I, II.2). */
const BELOW: [begins: string, above: string][] = [
  ['so-', 'ubnd'],
  ['phong-', 'ubnd'],
  ['thanh-tra', 'ubnd'],
  ['van-phong-ubnd', 'ubnd'],
  ['ban-', 'hdnd'],
];

const COUNCIL = / Hội đồng nhân dân$/;

/**
 * A body as cells 2 and 4 have it on a day: itself, the one above it, its abbreviation, the place it sits in. All are
 * suggestions: a body's own rules may say otherwise.
 */
export function issuerOf(
  directory: Directory,
  body: string,
  on: IsoDate,
): Pick<Facts, 'superior' | 'issuer' | 'abbreviation' | 'place'> {
  const code = unitOf(body);
  const template = body.slice(code.length + 1);
  const { level, type, name } = directory.unit(code, on);
  const above = BELOW.find(([begins]) => template.startsWith(begins))?.[1];
  const superior = above && directory.bodyExists(`${code}.${above}`, on) ? `${code}.${above}` : null;
  const own = directory.generalName(template, level).vi;
  const general = superior ? own.replace(COUNCIL, '') : own;
  return {
    superior: superior && directory.bodyName(superior, on).vi,
    issuer: superior ? general : directory.bodyName(body, on).vi,
    abbreviation: signOf(general),
    // Annex I part I, II.4.a: a province or commune by its name without its kind; the State's capital for the rest.
    place: level === 'nation' ? CAPITAL : name.vi.replace(`${type} `, ''),
  };
}

const CAPITAL = 'Hà Nội';
