import { formatVnDate, type IsoDate } from '../calendar/dates';
import type { Silence, Step } from '../law/procedure';
import { traitsOf } from '../law/stepKinds';
import { basisText } from '../law/words';
import { askedRound, type CoveringLetter } from './questionState';
import { type CycleState, stepState } from './state';

/**
 * The covering letter that is proposed, in Vietnamese as official letters are: from the step, the plan's title, the
 * clauses that the step rests on (none where it rests on practice), the last day, what is to be brought in, and what
 * silence will mean.
 */
export function proposedLetter(state: CycleState, law: Step, until: IsoDate): CoveringLetter {
  const plan = state.opening.title.vi;
  const round = askedRound(stepState(state, law.id));
  const again = round > 1 ? ` (vòng ${round})` : '';
  const { subject, asks, again: anew, by } = traitsOf(law).runsAs === 'gathering' ? GATHERING : CONSULTATION;
  return {
    subject: `V/v ${subject} ${plan}${again}`,
    text: [
      law.cites === 'practice' ? null : `Căn cứ ${basisText(law.cites).vi};`,
      `Cơ quan chúng tôi xin gửi hồ sơ và đề nghị quý cơ quan ${asks} ${plan}, bước “${law.title.vi}”${again}.`,
      broughtIn(law),
      round > 1 ? `Hồ sơ đã được chỉnh sửa sau vòng trước; đề nghị quý cơ quan ${anew}.` : null,
      `${by} xin gửi trước hết ngày ${formatVnDate(until)}.${silenceText(law.silence)}`,
      'Trân trọng./.',
    ]
      .filter((one) => one !== null)
      .join('\n\n'),
  };
}

const CONSULTATION = {
  subject: 'lấy ý kiến đối với',
  asks: 'cho ý kiến đối với',
  again: 'cho ý kiến về nội dung chỉnh sửa',
  by: 'Ý kiến tham gia',
};

const GATHERING = {
  subject: 'cung cấp thông tin, tài liệu phục vụ',
  asks: 'cung cấp thông tin, tài liệu phục vụ',
  again: 'cung cấp lại theo nội dung chỉnh sửa',
  by: 'Thông tin, tài liệu',
};

/** What each body is to bring in, where a step gathers. */
function broughtIn({ kind, produces, asks = [], carries }: Step): string | null {
  if (kind !== 'gather') return null;
  const named = [...produces, ...asks].map(({ title }) => title.vi);
  const all = [...named, ...(carries === 'projects' ? ['Danh mục dự án'] : [])];
  return all.length > 0 ? ['Nội dung cung cấp gồm:', ...all.map((one) => `- ${one};`)].join('\n') : null;
}

function silenceText(silence: Silence | undefined): string {
  if (silence?.means === 'consent')
    return ' Quá thời hạn trên, cơ quan đã nhận được văn bản mà không trả lời thì được coi là đồng ý.';
  return silence ? ' Quá thời hạn trên mà chưa có ý kiến, việc này được báo cáo cấp trên.' : '';
}
