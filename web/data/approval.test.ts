import { colleaguesOf } from './approval';

const LAN = { id: 'lan', name: 'Lan', role: 'officer' as const, leads: null };
const KHOA = { id: 'khoa', name: 'Khoa', role: 'officer' as const, leads: 'Trưởng phòng Tổng hợp' };
const MINH = { id: 'minh', name: 'Minh', role: 'head' as const, leads: null };

const next = (all: Parameters<typeof colleaguesOf>[0], me: string) =>
  colleaguesOf(all, me).map((one) => `${one.id}${one.next ? ' next' : ''}`);

test('a draft goes from an officer by the head of a division to who signs; without such a head straight on', () => {
  expect(next([MINH, LAN, KHOA], 'lan')).toEqual(['khoa next', 'minh']);
  expect(next([MINH, LAN, KHOA], 'khoa')).toEqual(['minh next', 'lan']);
  expect(next([MINH, LAN], 'lan')).toEqual(['minh next']);
  expect(next([MINH, LAN, KHOA], 'minh')).toEqual(['lan', 'khoa']);
});
