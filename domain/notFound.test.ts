import { noSuchCase } from './kinds';
import { notFound } from './notFound';
import { fill, REFUSALS } from './refusals';

const { title } = REFUSALS['not-found'];

test('what was sought in vain is named in the reader’s language, with which one where that was said', () => {
  const { facts } = noSuchCase('council-session', '22.session.2026-12-08');
  expect([fill(title, facts, 'vi'), fill(title, facts, 'en')]).toEqual([
    'Không tìm thấy kỳ họp này (22.session.2026-12-08)',
    'There is no such session (22.session.2026-12-08)',
  ]);
  expect(fill(title, notFound('case').facts, 'vi')).toBe('Không tìm thấy hồ sơ này');
});

test('an entry of the register from before, which names something in its own way, is told as it stands', () => {
  expect(fill(title, { what: '22.annual-plan-province.2026' }, 'en')).toBe('There is no 22.annual-plan-province.2026');
});
