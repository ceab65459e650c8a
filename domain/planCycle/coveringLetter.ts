import { formatVnDate, type IsoDate } from '../calendar/dates';
import type { Silence, Step } from '../law/procedure';
import { basisText } from '../law/words';
import { askedRound, type CoveringLetter } from './questionState';
import { type CycleState, stepState } from './state';

/**
 * The covering letter that is proposed, in Vietnamese as official letters are: from the step, the plan's title, the
 * clauses that the step rests on (none where it rests on practice), the last day, and what silence will mean.
 */
export function proposedLetter(state: CycleState, law: Step, until: IsoDate): CoveringLetter {
  const plan = state.opening.title.vi;
  const round = askedRound(stepState(state, law.id));
  const again = round > 1 ? ` (vòng ${round})` : '';
  return {
    subject: `V/v lấy ý kiến đối với ${plan}${again}`,
    text: [
      law.cites === 'practice' ? null : `Căn cứ ${basisText(law.cites).vi};`,
      `Cơ quan chúng tôi xin gửi hồ sơ và đề nghị quý cơ quan cho ý kiến đối với ${plan}, bước “${law.title.vi}”${again}.`,
      round > 1
        ? 'Hồ sơ đã được chỉnh sửa sau vòng lấy ý kiến trước; đề nghị quý cơ quan cho ý kiến về nội dung chỉnh sửa.'
        : null,
      `Ý kiến tham gia xin gửi trước hết ngày ${formatVnDate(until)}.${silenceText(law.silence)}`,
      'Trân trọng./.',
    ]
      .filter((one) => one !== null)
      .join('\n\n'),
  };
}

function silenceText(silence: Silence | undefined): string {
  if (silence?.means === 'consent')
    return ' Quá thời hạn trên, cơ quan đã nhận được văn bản mà không trả lời thì được coi là đồng ý.';
  return silence ? ' Quá thời hạn trên mà chưa có ý kiến, việc này được báo cáo cấp trên.' : '';
}
