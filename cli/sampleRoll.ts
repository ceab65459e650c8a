import { DEPUTIES, SAMPLE_ROLL } from '../register/sample';

const FAMILIES = 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai'.split(' ');
const GIVEN = ['Văn An', 'Thị Bình', 'Minh Châu'];
const GROUPS = 6;

/** The elections of deputies for the term. */
const TERM = { term: '2026–2031', from: '2026-03-15' };

/** The roll of deputies of the sample province's Council, as many as its sessions count; invented names. */
export const sampleRoll = (unit: string) =>
  Array.from({ length: DEPUTIES }, (_, at) => ({
    ...TERM,
    council: `${unit}.hdnd`,
    name: `${FAMILIES[at % FAMILIES.length]} ${GIVEN[Math.floor(at / FAMILIES.length) % GIVEN.length]}`,
    group: `Tổ đại biểu số ${1 + (at % GROUPS)} (mẫu)`,
    by: SAMPLE_ROLL,
  }));
