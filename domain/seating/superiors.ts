import type { IsoDate } from '../calendar/dates';
import type { Directory } from '../units/directory';
import { partsOfBody } from '../units/directory';

const EXECUTIVE = ['chu-tich-ubnd', 'ubnd'];
/** Bodies of the elected side and of the Front answer to no executive. */
const ELECTED = /^(hdnd|thuong-truc-hdnd|ban-|to-dai-bieu|doan-dbqh|van-phong-doan|mttq)/;

/**
 * The executive bodies above one: a unit's Committee and Chairperson stand above its departments, those of the unit
 * above stand above its own. Our reading of how they stand to one another, no clause says it of all; none for the
 * elected side and for the nation's bodies. Throws `no-such-unit`, `not-found` for what is no body's id.
 */
export function superiorsOf(directory: Directory, body: string, on: IsoDate): string[] {
  const { unitCode, template } = partsOfBody(body);
  if (ELECTED.test(template)) return [];
  const unit = EXECUTIVE.includes(template) ? directory.parent(unitCode, on) : unitCode;
  return EXECUTIVE.map((one) => `${unit}.${one}`).filter((one) => unit !== null && directory.bodyExists(one, on));
}

/** The bodies that one stands above by `superiorsOf`: in its own unit, and in those directly below. */
export function inferiorsOf(directory: Directory, body: string, on: IsoDate): string[] {
  const { unitCode, template } = partsOfBody(body);
  if (!EXECUTIVE.includes(template)) return [];
  const below = directory.children(unitCode, undefined, on).flatMap((code) => EXECUTIVE.map((one) => `${code}.${one}`));
  return [...directory.bodiesOf(unitCode, on), ...below].filter(
    (one) => directory.bodyExists(one, on) && superiorsOf(directory, one, on).includes(body),
  );
}
