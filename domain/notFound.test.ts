import { noSuchCase } from './kinds';
import { notFound, soughtIn } from './notFound';
import { fill, REFUSALS } from './refusals';
import { soughtCalled } from './sought';

const { title } = REFUSALS['not-found'];
const said = (facts: Record<string, unknown>, language: 'vi' | 'en') =>
  fill(title, soughtIn({ code: 'not-found', facts }, language, soughtCalled), language);

test('what was sought in vain is named in the reader’s language, with which one where that was said', () => {
  const { facts } = noSuchCase('council-session', '22.session.2026-12-08');
  expect([said(facts, 'vi'), said(facts, 'en')]).toEqual([
    'Không tìm thấy kỳ họp này (22.session.2026-12-08)',
    'There is no such session (22.session.2026-12-08)',
  ]);
  expect(said(notFound('case').facts, 'vi')).toBe('Không tìm thấy hồ sơ này');
});

test('what another refusal names is not told as sought in vain', () => {
  const facts = { what: '22.ubnd', unit: '79' };
  expect(soughtIn({ code: 'outside-unit', facts }, 'en')).toEqual(facts);
});

test('an entry of the register from before, which names something in its own way, is told as it stands', () => {
  expect(said({ what: '22.annual-plan-province.2026' }, 'en')).toBe('There is no 22.annual-plan-province.2026');
});
