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

test('who a mail server refuses, and what somebody wrote that the database could not take, is not logged', () => {
  const outcome = { kind: 'refused', error: '550 5.1.1 <lan.tran@sở.example.vn>: Recipient address rejected' };
  const error = new Error('Raw query failed: invalid input syntax for type json: "lời \\"riêng\\" của Lan"');
  const text = logged((log) => log.warn({ outcome, err: error }, 'a mail was not sent'));
  expect(text).not.toMatch(/lan|riêng/i);
  expect(JSON.parse(text)).toMatchObject({ outcome: { error: expect.stringContaining('550 5.1.1 <…@…>') } });
});
