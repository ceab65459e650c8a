import type { Text } from '../text';

/**
 * What a procedure's cases are called in short, by how their titles begin (`procedures/opening.ts` makes them of the
 * procedure's title, the year and the unit's name). The first that fits counts. What has a title of its own keeps it.
 */
const SHORT: { begins: RegExp; vi: string; en: string }[] = [
  {
    begins: /^Lập kế hoạch phát triển kinh tế - xã hội(?:(?! – ).)* (5 năm|trung hạn)/,
    vi: 'KH 5 năm',
    en: 'Five-year plan',
  },
  { begins: /^Lập kế hoạch 5 năm /, vi: 'KH 5 năm', en: 'Five-year plan' },
  { begins: /^Lập kế hoạch (phát triển kinh tế - xã hội|hằng năm) /, vi: 'KH', en: 'Plan' },
  { begins: /^Lập, giao kế hoạch đầu tư công trung hạn/, vi: 'ĐTC trung hạn', en: 'Medium-term investment' },
  { begins: /^Lập, giao kế hoạch đầu tư công/, vi: 'ĐTC', en: 'Public investment' },
  { begins: /^Lập quy hoạch (tỉnh|vùng)/, vi: 'Quy hoạch', en: 'Master plan' },
  { begins: /^Phối hợp vùng/, vi: 'Vùng', en: 'Region' },
  { begins: /^Phối hợp giữa HĐND và UBND/, vi: 'HĐND–UBND', en: 'Council–Committee' },
  { begins: /^Chương trình giám sát hằng năm/, vi: 'CT giám sát', en: 'Supervision programme' },
];

const MADE = /^(.*) (\d{4}(?:[–-]\d{4})?(?: \([^()]+\))?) – ([^–]+)$/;
const KIND_OF_UNIT = /^(Tỉnh|Thành phố|TP\.|Phường|Xã|Đặc khu|Huyện|Quận|Thị xã|Thị trấn|Ngành|Vùng) /;
const KIND_IN_ENGLISH = / (Province|City|Ward|Commune|Special Zone|District|Town|Township|Sector)$/;

/** A case's title as lists have room for it: `KH 2027 · Quảng Ninh`; the whole title where nothing shortens it. */
export function shortTitle(title: Text): Text {
  const [, , year, unit] = MADE.exec(title.vi) ?? [];
  const short = SHORT.find(({ begins }) => begins.test(title.vi));
  if (!short || year === undefined || unit === undefined) return title;
  const [, , yearInEnglish = year, unitInEnglish = unit] = MADE.exec(title.en) ?? [];
  return {
    vi: `${short.vi} ${year} · ${unit.replace(KIND_OF_UNIT, '')}`,
    en: `${short.en} ${yearInEnglish} · ${unitInEnglish.replace(KIND_IN_ENGLISH, '')}`,
  };
}
