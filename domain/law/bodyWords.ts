import type { BodyRef, Procedure, Text } from './procedure';

const PLACES: Record<BodyRef['at'], Text> = {
  unit: { vi: '', en: '' },
  parent: { vi: ' cấp trên trực tiếp', en: ' of the unit above' },
  nation: { vi: '', en: '' },
  region: { vi: ' của vùng', en: ' of the region' },
  'region-others': { vi: ' các tỉnh khác trong vùng', en: ' of the region’s other provinces' },
  children: { vi: ' cấp dưới', en: ' of the lower units' },
};

/** What a body, alias or group of a level is called without its unit. */
type GeneralName = (name: string, level: string) => Text;

/** Whom a procedure means, in words that hold for every unit: "Ủy ban nhân dân cấp trên trực tiếp". */
export function bodyWords(level: string, { body, at }: BodyRef, generalName: GeneralName): Text {
  const levels: Partial<Record<BodyRef['at'], string>> = {
    nation: 'nation',
    region: 'region',
    'region-others': 'province',
    children: level === 'region' || level === 'nation' ? 'province' : 'commune',
    ...(level === 'commune' && { parent: 'province' }),
  };
  const name = generalName(body, levels[at] ?? level);
  return { vi: `${name.vi}${PLACES[at].vi}`, en: `${name.en}${PLACES[at].en}` };
}

/** As a procedure's file writes it: `ubnd`, `ubnd@children`. */
export const refText = ({ body, at }: BodyRef): string => (at === 'unit' ? body : `${body}@${at}`);

/** Everyone whom a version names, by `refText`. */
export function bodiesNamed(
  { level, steps, anchors, managers = [] }: Procedure,
  generalName: GeneralName,
): Record<string, Text> {
  const ofSteps = steps.flatMap(({ by, enteredBy, to, silence, escalate, notices }) => [
    by,
    enteredBy,
    ...to,
    silence?.escalateTo,
    escalate?.to,
    ...notices.flatMap((notice) => notice.to),
  ]);
  const refs = [...ofSteps, ...anchors.map(({ setBy }) => setBy), ...managers].filter((ref) => ref !== undefined);
  return Object.fromEntries(refs.map((ref) => [refText(ref), bodyWords(level, ref, generalName)]));
}
