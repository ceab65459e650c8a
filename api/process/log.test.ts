import { createLog } from './log';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  write(createLog('info', { write: (line: string) => void (text += line) }));
  return text;
}

test('an error is logged with its causes, without what hangs on it', () => {
  const error = Object.assign(new Error('lost', { cause: new Error('refused') }), {
    code: '57P01',
    client: { password: 'geheim' },
  });
  const text = logged((log) => log.error({ err: error }));
  expect(JSON.parse(text).err).toMatchObject({ message: 'lost', code: '57P01', cause: { message: 'refused' } });
  expect(text).not.toContain('geheim');
});

test('cookies, tokens and passwords are not logged', () => {
  const headers = { cookie: 'geheim', authorization: 'geheim', 'x-csrf-token': 'geheim' };
  expect(
    logged((log) => log.info({ req: { headers }, body: { password: 'geheim' }, password: 'geheim' })),
  ).not.toContain('geheim');
});
