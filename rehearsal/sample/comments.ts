import { createHash, randomUUID } from 'node:crypto';
import { addDays, startOfVnDay, vnDateOf } from '../../domain/calendar/dates';
import { postingOf } from '../../domain/law/posting';
import { officeOf } from '../../domain/planCycle/community';
import type { CycleState } from '../../domain/planCycle/state';
import type { PrismaClient } from '../../prisma/generated/client';
import { createCaseReader } from '../../register/cases';
import { SAMPLE_MAIL } from '../../register/sample';
import { stateOf } from '../cases';
import type { SampleRequest } from './play';

const COMMENTS: { name: string; text: string; daysAgo: number }[] = [
  {
    name: 'Nguyễn Thị Mẫu',
    text: 'Đề nghị làm rõ mức hỗ trợ cho hợp tác xã có dưới 20 thành viên và thời hạn nộp hồ sơ.',
    daysAgo: 3,
  },
  {
    name: 'Trần Văn Mẫu',
    text: 'Nên bổ sung hỗ trợ tập huấn cho cán bộ hợp tác xã ở các xã miền núi, hải đảo.',
    daysAgo: 1,
  },
];

/** What citizens wrote on the posted draft: their addresses confirmed, not yet decided on. */
export async function addComments(
  db: PrismaClient,
  { unit, until }: Pick<SampleRequest, 'unit' | 'until'>,
): Promise<void> {
  const found = await db.step.findFirst({
    where: { unit, kind: 'publish', status: 'done', case: { rehearsal: true, procedure: 'local-policy-resolution' } },
  });
  if (!found) return;
  const state = await stateOf<CycleState>({ reader: createCaseReader(db) }, found.caseId);
  const posting = postingOf(state.procedure, found.step);
  if (!posting?.gathers) return;
  const office = officeOf(state, posting.gathers.id);
  await db.communityComment.createMany({
    data: COMMENTS.map(({ name, text, daysAgo }, at) => {
      const receivedAt = startOfVnDay(addDays(vnDateOf(until), -daysAgo));
      return {
        id: randomUUID(),
        caseId: found.caseId,
        posting: found.step,
        office,
        status: 'waiting',
        name,
        email: `nguoi-dan-${at + 1}${SAMPLE_MAIL}`,
        text,
        locale: 'vi',
        confirmHash: createHash('sha256').update(randomUUID()).digest('hex'),
        receivedAt,
        confirmedAt: receivedAt,
      };
    }),
  });
}
