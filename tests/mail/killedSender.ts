import { mailboxTransport } from '../../mail/mailboxTransport';
import { OutboxSender } from '../../mail/outbox';
import { createDb } from '../../prisma/client';

/** Sends one mail, says so, and never comes to marking it: the parent kills this process. */
const [url, dir] = process.argv.slice(2) as [string, string];
const mailbox = mailboxTransport(dir);
const sender = new OutboxSender({
  db: createDb(url),
  log: console,
  transport: {
    ...mailbox,
    async send(mail) {
      await mailbox.send(mail);
      process.send!('written');
      return new Promise(() => setInterval(() => {}, 1_000));
    },
  },
});
void sender.send({ file: 'c1' });
