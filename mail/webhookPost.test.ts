import { reasonOf } from './webhookPost';

test('given a name of several addresses that none leads to, when Node gives a code and no words, then the owner reads why', () => {
  const unsaid = (code: string) => reasonOf(Object.assign(new AggregateError([]), { code }));
  expect(unsaid('EHOSTUNREACH')).toContain('no way through the network');
  expect(unsaid('ETIMEDOUT')).toContain('did not answer in time');
  expect(unsaid('EPIPE')).toBe('EPIPE');
});
