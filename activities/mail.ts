import { activityInfo, ApplicationFailure, heartbeat } from '@temporalio/activity';
import { MailsLeft, type OutboxSender } from '../mail/outbox';
import { EFFECTS, type MailActivities, type Outbox } from '../workflows/effects';

/** The activities of the mail queue: one for each effect, by its business name. Repeating one sends nothing twice. */
export function createMailActivities(sender: OutboxSender): MailActivities {
  const send = (filed: Partial<Outbox> & { file: string }): Promise<number> =>
    sender.send(filed, beat).catch((error: unknown) => {
      throw later(error);
    });
  const effects = EFFECTS.map((name) => [name, (outbox: Outbox) => send(outbox)]);
  return { ...Object.fromEntries(effects), sendNotices: (file: string) => send({ file }) };
}

function beat(): void {
  heartbeat(activityInfo().attempt);
}

/** What is only to be tried again says when; anything else is tried again at the usual intervals. */
function later(error: unknown): unknown {
  if (!(error instanceof MailsLeft)) return error;
  const { message, retryInMs } = error;
  return ApplicationFailure.create({
    message,
    type: 'MailsLeft',
    ...(retryInMs !== null && { nextRetryDelay: retryInMs }),
  });
}
