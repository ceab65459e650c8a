import { createTransport } from 'nodemailer';
import type { MailOrder } from '../../domain/case/logic';
import { mimeOf } from '../mime';
import { orderProblems, render } from '../render';

const CASE = { id: 'c', title: { vi: 'Điều phối vùng', en: 'Coordination' }, rehearsal: false };
const CONTEXT = {
  names: (id: string) => ({ vi: `Cơ quan ${id}`, en: `Body ${id}` }),
  instruments: () => undefined,
  publicUrl: 'https://phoihop.example.vn',
  today: '2026-10-01',
};
const FACTS = {
  stepVi: 'Hội thảo vùng',
  stepEn: 'Regional workshop',
  holder: 'R.council',
  on: '2026-10-05',
  from: '08:30',
  to: '11:00',
  place: 'Hội trường A',
  bodies: ['22.ubnd'],
  uid: 'c.workshop',
  sequence: 1,
  calledAt: '2026-10-01T02:00:00.000Z',
};
const order = (template: string): MailOrder => ({
  key: 'k',
  template,
  toBody: '22.ubnd',
  step: 'workshop',
  dueOn: FACTS.on,
  cites: 'practice',
  facts: FACTS,
});

async function sent(template: string): Promise<string> {
  const rendered = render(CASE, order(template), CONTEXT as never, { locale: 'vi', onBehalfOf: null });
  const row = { caseId: 'c', recipient: 'a@example.vn', messageId: '<m@x>', createdAt: new Date(0), ...rendered };
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail(
    mimeOf(row, 'phoihop@example.vn'),
  );
  return (message as Buffer).toString();
}

const base64In = (mail: string): string =>
  [...mail.matchAll(/\n\n([A-Za-z0-9+/=\n]{80,})\n\n?--/g)]
    .map(([, text]) => Buffer.from(String(text), 'base64').toString())
    .join('\n');

test.each([
  ['invitation', 'REQUEST', 'CONFIRMED'],
  ['meeting-off', 'CANCEL', 'CANCELLED'],
])(
  'S36 %s carries a calendar file (%s) that a mail program can act on, and as a file of its own',
  async (template, method, status) => {
    expect(orderProblems(order(template))).toEqual([]);
    const mail = await sent(template);
    expect(mail).toContain(`text/calendar; charset=utf-8; method=${method}`);
    expect(mail).toContain('filename=lich.ics');
    const text = mail + base64In(mail);
    for (const part of [
      `METHOD:${method}`,
      `STATUS:${status}`,
      'UID:c.workshop@phoihop.example.vn',
      'SEQUENCE:1',
      'DTSTART:20261005T013000Z',
      'DTEND:20261005T040000Z',
    ])
      expect(text).toContain(part);
  },
);

test('other mails carry none', () => {
  expect(
    render(
      CASE,
      { ...order('reminder'), facts: { stepVi: 'x', stepEn: 'x', holder: '22.ubnd', before: '2wd' } },
      CONTEXT as never,
      { locale: 'vi', onBehalfOf: null },
    ).calendar,
  ).toBeNull();
});

test('S36 who meets is told that minutes are there, and that what isn’t confirmed isn’t agreed', () => {
  const facts = { what: 'recorded', by: '22.ubnd', titleVi: 'Trao đổi: đường ven biển', titleEn: 'Exchange: the road' };
  const news = { ...order('exchange-news'), facts, dueOn: null };
  expect(orderProblems(news)).toEqual([]);
  const told = (locale: 'vi' | 'en') => render(CASE, news, CONTEXT as never, { locale, onBehalfOf: null });
  expect(told('vi').subject).toContain('Đã ghi kết quả: Trao đổi: đường ven biển');
  expect(told('vi').text).toContain('không xác nhận là chưa thống nhất');
  expect(told('en').text).toContain('The minutes are there: Exchange: the road. By: Body 22.ubnd.');
});
