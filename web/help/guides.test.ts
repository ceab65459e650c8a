import { en } from '../words/en';
import { vi } from '../words/vi';
import { GUIDES, guideOf, PLACES } from './guides';

const me = (admin: boolean, ...seats: [body: string, role: string][]) =>
  ({ officer: { admin }, seats: seats.map(([body, role]) => ({ body, role })) }) as never;

test.each([
  ['the finance department’s drafter', me(false, ['22.so-tai-chinh', 'officer']), 'planning'],
  ['a commune’s economic division', me(false, ['06652.phong-kinh-te', 'head']), 'planning'],
  ['its records clerk alone', me(false, ['22.so-tai-chinh', 'clerk']), 'clerk'],
  ['a Council’s records clerk', me(false, ['22.thuong-truc-hdnd', 'clerk']), 'clerk'],
  ['an enterprise that owns a project', me(false, ['CDT.5700100256', 'head']), 'owner'],
  ['the Standing Body', me(false, ['22.thuong-truc-hdnd', 'head']), 'council'],
  ['a committee’s chair', me(false, ['22.ubnd', 'head']), 'signer'],
  ['a department that is asked', me(false, ['22.so-y-te', 'officer']), 'consulted'],
  ['a deputy', me(false, ['22.hdnd', 'deputy']), 'deputy'],
  ['an administrator without a seat', me(true), 'admin'],
  ['the first administrator, in the administration’s own', me(true, ['VN.quan-tri', 'head']), 'admin'],
])('%s is shown the guide of their own day', (_who, who, guide) => {
  expect(guideOf(who)).toBe(guide);
});

test.each(GUIDES)('each step of the guide “%s” says in both languages what to do, and where', (guide) => {
  expect(vi.help.guides[guide].steps).toHaveLength(PLACES[guide].length);
  expect(en.help.guides[guide].steps).toHaveLength(PLACES[guide].length);
});
