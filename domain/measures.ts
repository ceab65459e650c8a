import type { Text } from './text';

/**
 * How a target or another figure of a plan is measured: closed words, so that figures can be laid side by side; each as
 * it is written.
 */
export const MEASURE_NAMES = {
  percent: { vi: '%', en: '%' },
  'per-thousand': { vi: '‰', en: '‰' },
  index: { vi: 'chỉ số', en: 'index' },
  'vnd-million': { vi: 'triệu đồng', en: 'million VND' },
  'vnd-billion': { vi: 'tỷ đồng', en: 'billion VND' },
  'usd-million': { vi: 'triệu USD', en: 'million USD' },
  person: { vi: 'người', en: 'persons' },
  'thousand-person': { vi: 'nghìn người', en: 'thousand persons' },
  household: { vi: 'hộ', en: 'households' },
  hectare: { vi: 'ha', en: 'ha' },
  'thousand-hectare': { vi: 'nghìn ha', en: 'thousand ha' },
  tonne: { vi: 'tấn', en: 'tonnes' },
  'thousand-tonne': { vi: 'nghìn tấn', en: 'thousand tonnes' },
  kilometre: { vi: 'km', en: 'km' },
  'square-metre': { vi: 'm²', en: 'm²' },
  'cubic-metre': { vi: 'm³', en: 'm³' },
  megawatt: { vi: 'MW', en: 'MW' },
  'million-kwh': { vi: 'triệu kWh', en: 'million kWh' },
  commune: { vi: 'xã', en: 'communes' },
  school: { vi: 'trường', en: 'schools' },
  bed: { vi: 'giường bệnh', en: 'hospital beds' },
  piece: { vi: 'cái', en: 'pieces' },
} as const satisfies Record<string, Text>;

export type Measure = keyof typeof MEASURE_NAMES;
export const MEASURES = Object.keys(MEASURE_NAMES) as [Measure, ...Measure[]];

/** Every measure as one language writes it. */
export const measuresIn = (language: keyof Text): Record<string, string> =>
  Object.fromEntries(MEASURES.map((measure) => [measure, MEASURE_NAMES[measure][language]]));
