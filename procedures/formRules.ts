import type { Text } from '../domain/text';

/** What the form of our files asks for beside what the schema library says by itself, in both languages. */
export const FORM_RULES = {
  filled: { vi: 'không được để trống', en: 'must not be empty' },
  id: {
    vi: 'phải là các từ viết thường không dấu, nối bằng gạch ngang',
    en: 'must be words in small letters joined by hyphens',
  },
  period: { vi: 'phải là một khoảng như 5wd, 10d hoặc 1mo', en: 'must be a length such as 5wd, 10d or 1mo' },
  dayForm: { vi: 'phải viết dạng YYYY-MM-DD', en: 'must be written YYYY-MM-DD' },
  day: { vi: 'phải là một ngày có thật', en: 'must be a day that exists' },
  basis: {
    vi: 'phải viện dẫn ít nhất một văn bản, hoặc ghi practice (gợi ý)',
    en: 'must cite at least one instrument, or say practice',
  },
  body: {
    vi: 'phải là một cơ quan hoặc nhóm cơ quan của bodies.yaml, có thể kèm @nơi',
    en: 'must be a body or group of bodies.yaml, with an optional @place',
  },
  point: { vi: 'phải là một điểm từ S1 đến S36', en: 'must be a point S1 to S36' },
  choices: {
    vi: 'kiểu lựa chọn phải có các lựa chọn, kiểu khác thì không',
    en: 'a choice needs its choices, nothing else has any',
  },
  when: {
    vi: 'phải nói khi nào thời hạn này áp dụng: notPassed, late hoặc cả hai',
    en: 'must say when the limit holds: notPassed, late or both',
  },
  due: {
    vi: 'phải có ít nhất một thời hạn, viện dẫn luật hoặc ghi practice (gợi ý)',
    en: 'must hold at least one time limit, citing the law or practice',
  },
} as const satisfies Record<string, Text>;

/** A message of the schemas in Vietnamese; nothing where it is the library's own, which speaks both. */
export const inVietnamese = (message: string): string | undefined =>
  Object.values(FORM_RULES).find(({ en }) => en === message)?.vi;
