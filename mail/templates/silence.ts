import type { z } from 'zod';
import type { silence, View } from '../template';

interface Silence {
  silence: z.infer<typeof silence>;
  escalateTo?: string | null;
  onProof?: boolean | undefined;
}

/** What follows if nothing is received by the end of the due day: said before, so that nobody is surprised. */
export function silenceVi({ silence, escalateTo, onProof }: Silence, view: View): string {
  if (silence === 'consent' && onProof)
    return (
      'Cơ quan chỉ được coi là đồng ý khi được chứng minh đã nhận hồ sơ mà im lặng đến hết thời hạn riêng, ' +
      `tính từ ngày nhận và không sớm hơn hết ngày ${view.due ?? 'đến hạn'}. ` +
      'Chưa chứng minh được đã nhận thì im lặng không phải là đồng ý.'
    );
  const ifNothing = `Nếu hết ngày ${view.due ?? 'đến hạn'} hệ thống chưa nhận được ý kiến`;
  if (silence === 'consent') return `${ifNothing}, cơ quan được coi là đồng ý và việc này được ghi vào sổ đăng ký.`;
  return `${ifNothing}, việc chưa trả lời được báo cáo đến ${escalateTo ? view.body(escalateTo) : 'cấp có thẩm quyền'}; im lặng không được coi là đồng ý.`;
}

export function silenceEn({ silence, escalateTo, onProof }: Silence, view: View): string {
  if (silence === 'consent' && onProof)
    return (
      'Your body is deemed to consent only if it is proved to have received the dossier and is silent to the end of ' +
      `its own time, which runs from that day and ends not before the end of ${view.due ?? 'the due day'}. ` +
      'Without proof of receipt, silence is no consent.'
    );
  const ifNothing = `If nothing is received by the end of ${view.due ?? 'the due day'}`;
  if (silence === 'consent') return `${ifNothing}, your body is deemed to consent, and the register records it.`;
  return `${ifNothing}, the missing answer is put before ${escalateTo ? view.body(escalateTo) : 'the competent level'}; silence does not count as consent.`;
}
