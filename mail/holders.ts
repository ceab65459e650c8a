import type { MailOrder } from '../domain/case/logic';
import type { Prisma } from '../prisma/generated/client';

/** What only says again that something is to be done. */
const PROMPTS = ['reminder', 'session-reminder', 'overdue', 'session-overdue'];

type Prompt = Pick<MailOrder, 'template' | 'toBody' | 'step'>;

/**
 * To whom in its body a prompt goes: to those who took the tasks of that step or have them passed on to; an empty set
 * where nobody did.
 */
export async function holdersOf(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  caseId: string,
  orders: Prompt[],
): Promise<(order: Prompt) => ReadonlySet<string>> {
  const steps = orders.filter(({ template }) => PROMPTS.includes(template)).flatMap(({ step }) => step ?? []);
  const rows =
    steps.length === 0
      ? []
      : await tx.$queryRaw<{ body: string; step: string; to: string | null }[]>`
          SELECT DISTINCT ON (t."key") t."body", t."step", p."to" FROM "Task" t
          JOIN "TaskPass" p ON p."caseId" = t."caseId" AND p."key" = t."key" AND p."body" = t."body" AND p."at" >= t."openedAt"
          WHERE t."caseId" = ${caseId} AND t."step" = ANY(${steps}) ORDER BY t."key", p."n" DESC`;
  return ({ template, toBody, step }) =>
    new Set(
      rows
        .filter((row) => PROMPTS.includes(template) && row.body === toBody && row.step === step)
        .flatMap(({ to }) => to ?? []),
    );
}
