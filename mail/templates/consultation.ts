import { z } from 'zod';
import { againLine, coveringLetter, dayByLine, letterLine, past, reasonLine } from './phrases';
import {
  again,
  body,
  bodyLines,
  day,
  dayText,
  documentLines,
  documents,
  instant,
  lines,
  momentText,
  onProof,
  reason,
  silence,
  step,
  template,
  type View,
} from '../template';

const count = z.number().int().nonnegative();
const tally = {
  asked: count,
  agree: count,
  'agree-with-comments': count,
  object: count,
  'nothing-to-say': count,
  deemed: count,
  silent: count,
  late: count,
};

const LINES: [keyof typeof tally, string, string][] = [
  ['asked', 'Số cơ quan được hỏi', 'Bodies asked'],
  ['agree', 'Thống nhất', 'Agree'],
  ['agree-with-comments', 'Thống nhất, có góp ý', 'Agree with comments'],
  ['object', 'Không thống nhất', 'Object'],
  ['nothing-to-say', 'Không có ý kiến', 'Nothing to say'],
  ['deemed', 'Được coi là đồng ý do không trả lời', 'Deemed to consent by silence'],
  ['silent', 'Không trả lời', 'No answer'],
  ['late', 'Trong đó trả lời muộn', 'Of these, answered late'],
];

/** What those who are consulted, and who consults them, are told. */
export const consultationMails = {
  /** A body is asked for its opinion, by its covering letter, and told beforehand what its silence would mean. */
  consulted: template({
    facts: z.object({
      ...step,
      silence,
      escalateTo: body.nullish(),
      onProof,
      documents: documents.optional(),
      letter: coveringLetter,
      round: z.int().optional(),
    }),
    vi: (f, v) => [
      `Đề nghị cho ý kiến${f.round ? ` (vòng ${f.round})` : ''}: ${f.stepVi}`,

      `${v.body(f.holder)} đề nghị cơ quan cho ý kiến về “${f.stepVi}”. Trường hợp không có ý kiến khác, đề nghị trả lời rõ.`,
    ],
    en: (f, v) => [
      `Your opinion is asked${f.round ? ` (round ${f.round})` : ''}: ${f.stepEn}`,

      `${v.body(f.holder)} asks for the opinion of your body on “${f.stepEn}”. If you have no remarks, please answer so.`,
    ],
    below: (f, v) => [letterLine(f.letter, v), silenceLine(f, v), documentLines(f.documents)],
  }),

  /** Before the due date: no answer yet, and this is what silence will mean. */
  'silence-warning': template({
    facts: z.object({ ...step, silence, escalateTo: body.nullish(), onProof }),
    vi: (f, v) => [
      `Chưa nhận được ý kiến: ${f.stepVi}`,
      `${v.body(f.holder)} chưa nhận được ý kiến của cơ quan về “${f.stepVi}”.`,
    ],
    en: (f, v) => [
      `No answer yet: ${f.stepEn}`,
      `${v.body(f.holder)} has not received the opinion of your body on “${f.stepEn}”.`,
    ],
    below: (f, v) => [silenceLine(f, v)],
  }),

  /**
   * Proof that silence became consent: when it was asked, when warned, and that nothing came. Goes to the consultee, or
   * names it.
   */
  'silence-deemed': template({
    facts: z.object({ ...step, consultee: body.optional(), askedOn: day.optional(), warnedOn: day.optional() }),
    vi: (f, v) => [
      `Được coi là đồng ý: ${f.stepVi}`,

      `${v.body(f.consultee ?? v.to)} được coi là đồng ý về “${f.stepVi}” do ${v.body(f.holder)} lấy ý kiến: ` +
        `đến hết ngày ${v.due ?? 'đến hạn'} sổ đăng ký không có ý kiến nào, và điều này đã được kiểm tra lại ` +
        'trước khi ghi nhận.',
      askedLines(f, v),
      'Ý kiến gửi sau vẫn được tiếp nhận và ghi là đến muộn.',
    ],
    en: (f, v) => [
      `Deemed consent: ${f.stepEn}`,

      `${v.body(f.consultee ?? v.to)} is deemed to consent on “${f.stepEn}”, on which ${v.body(f.holder)} asked ` +
        `for opinions: by the end of ${v.due ?? 'the due day'} the register held none, and it was searched once ` +
        'more before this was recorded.',
      askedLines(f, v),
      'An opinion sent later is still received, and recorded as late.',
    ],
  }),

  /** No answer came and silence isn't consent: told to the silent, and to the body above with their names. */
  'silence-escalated': template({
    facts: z.object({
      ...step,
      silentBodies: z.array(body).min(1),
      askedOn: day.optional(),
      warnedOn: day.optional(),
      again: again.optional(),
    }),
    vi: (f, v) => [
      `Không có ý kiến trả lời: ${f.stepVi}`,

      f.silentBodies.includes(v.to)
        ? `Đến hết ngày ${v.due ?? 'đến hạn'}, ${v.body(f.holder)} không nhận được ý kiến của cơ quan về ` +
          `“${f.stepVi}”. Việc này đã được báo cáo lên trên; ý kiến của cơ quan vẫn được chờ, im lặng không được ` +
          'coi là đồng ý.'
        : `Đến hết ngày ${v.due ?? 'đến hạn'}, các cơ quan sau không trả lời ${v.body(f.holder)} về “${f.stepVi}”; im lặng không được coi là đồng ý:\n${bodyLines(f.silentBodies, v)}`,
    ],
    en: (f, v) => [
      `No answer received: ${f.stepEn}`,

      f.silentBodies.includes(v.to)
        ? `By the end of ${v.due ?? 'the due day'}, ${v.body(f.holder)} had not received the opinion of your body ` +
          `on “${f.stepEn}”. This was put before the level above; your opinion is still awaited, silence does not ` +
          'count as consent.'
        : `By the end of ${v.due ?? 'the due day'}, these bodies had not answered ${v.body(f.holder)} on “${f.stepEn}”; silence does not count as consent:\n${bodyLines(f.silentBodies, v)}`,
    ],
    below: (f, v) => [againLine(f, v), askedLines(f, v)],
  }),

  /** A consultation's day is over, and nothing proves that some bodies were reached: told to the asking body. */
  undelivered: template({
    facts: z.object({ ...step, unreached: z.array(body).min(1), again: again.optional() }),
    vi: (f, v) => [
      `Chưa chứng minh được đã nhận: ${f.stepVi}`,

      `Đến hết ngày ${v.due ?? 'đến hạn'}, chưa có gì chứng minh các cơ quan sau đã nhận được hồ sơ “${f.stepVi}”; sự im lặng của họ không được coi là đồng ý:\n${bodyLines(f.unreached, v)}`,
      'Hãy liên hệ để họ mở hồ sơ trong hệ thống, nhập ý kiến đã nhận bằng văn bản giấy, hoặc thôi chờ và ghi rõ lý do.',
    ],
    en: (f, v) => [
      `No proof of receipt: ${f.stepEn}`,

      `By the end of ${v.due ?? 'the due day'}, nothing proves that these bodies received “${f.stepEn}”; their silence does not count as consent:\n${bodyLines(f.unreached, v)}`,
      'Have them open it in the system, enter the opinion that came on paper, or stop waiting and say why.',
    ],
    below: (f, v) => [againLine(f, v)],
  }),

  /** A body sent the letter that asked it back: told to the asking body, with what to do. */
  'letter-refused': template({
    facts: z.object({ ...step, consultee: body, refusedOn: day, reason }),
    vi: (f, v) => [
      `${v.body(f.consultee)} trả lại công văn lấy ý kiến: ${f.stepVi}`,

      `${v.body(f.consultee)} trả lại công văn lấy ý kiến “${f.stepVi}” ngày ${dayText(f.refusedOn)}. Cơ quan này được coi là chưa được hỏi: sự im lặng không được coi là đồng ý.`,
      reasonLine(f, v),
      'Hãy gửi văn bản đúng nơi nhận hoặc gửi lại bản giấy, nhập ý kiến đã nhận bằng văn bản, hoặc thôi chờ và ghi rõ lý do.',
    ],
    en: (f, v) => [
      `${v.body(f.consultee)} sent the letter back: ${f.stepEn}`,

      `${v.body(f.consultee)} sent back the letter that asked it on “${f.stepEn}” on ${dayText(f.refusedOn)}. It counts as not asked: its silence is no consent.`,
      reasonLine(f, v),
      'Send the document to whom it is for or again on paper, enter the opinion that came in writing, or stop waiting and say why.',
    ],
  }),

  /** An answer came after the due date: it is on record as late, and a deemed consent is not taken back by it. */
  'late-answer': template({
    facts: z.object({
      ...step,
      consultee: body,
      receivedAt: instant,
      arrivedOn: day.optional(),
      deemed: z.boolean(),
    }),
    vi: (f, v) => [
      `${v.dayBy === 'suggestion' ? 'Ý kiến đến sau ngày gợi ý' : 'Ý kiến đến muộn'}: ${f.stepVi}`,

      `Ý kiến của ${v.body(f.consultee)} về “${f.stepVi}” ` +
        (f.arrivedOn
          ? `đến bằng văn bản giấy ngày ${dayText(f.arrivedOn)}`
          : `được tiếp nhận lúc ${momentText(f.receivedAt)}`) +
        `${past(v).after}.`,
      dayByLine(v),
      f.deemed ? 'Việc được coi là đồng ý đã ghi nhận không thay đổi.' : undefined,
    ],
    en: (f, v) => [
      `${v.dayBy === 'suggestion' ? 'Answer after the suggested day' : 'Late answer'}: ${f.stepEn}`,

      `The opinion of ${v.body(f.consultee)} on “${f.stepEn}” ` +
        (f.arrivedOn ? `arrived on paper on ${dayText(f.arrivedOn)}` : `was received at ${momentText(f.receivedAt)}`) +
        `${past(v).after}.`,
      dayByLine(v),
      f.deemed ? 'The deemed consent on record stands.' : undefined,
    ],
  }),

  /** The consultation is over: its result in figures, deemed consents apart from consents given. */
  'consultation-closed': template({
    facts: z.object({ ...step, ...tally }),
    vi: (f, v) => [
      `Kết thúc lấy ý kiến: ${f.stepVi}`,

      `Việc lấy ý kiến của ${v.body(f.holder)} về “${f.stepVi}” đã kết thúc.`,
      lines(LINES.map(([key, vi]) => `${vi}: ${f[key]}`)),
    ],
    en: (f, v) => [
      `Consultation closed: ${f.stepEn}`,

      `The consultation of ${v.body(f.holder)} on “${f.stepEn}” is closed.`,
      lines(LINES.map(([key, , en]) => `${en}: ${f[key]}`)),
    ],
  }),
};

/** When it was asked and warned, as far as the order says. */
function askedLines({ askedOn, warnedOn }: { askedOn?: string; warnedOn?: string }, { locale }: View) {
  const [asked, warned] = locale === 'vi' ? ['Ngày hỏi ý kiến', 'Ngày cảnh báo'] : ['Asked on', 'Warned on'];
  const said = [askedOn && `${asked}: ${dayText(askedOn)}`, warnedOn && `${warned}: ${dayText(warnedOn)}`];
  return lines(said.filter((one) => one !== undefined)) || undefined;
}

/** What follows if nothing is received by the end of the due day. */
const SILENCE = {
  vi: {
    dueDay: 'đến hạn',
    above: 'cấp có thẩm quyền',
    consent: (due: string) =>
      `Nếu hết ngày ${due} hệ thống chưa nhận được ý kiến, cơ quan được coi là đồng ý và việc này được ghi vào sổ đăng ký.`,
    consentOnProof: (due: string) =>
      'Cơ quan chỉ được coi là đồng ý khi được chứng minh đã nhận hồ sơ mà im lặng đến hết thời hạn riêng, ' +
      `tính từ ngày nhận và không sớm hơn hết ngày ${due}. ` +
      'Chưa chứng minh được đã nhận thì im lặng không phải là đồng ý.',
    escalates: (due: string, above: string) =>
      `Nếu hết ngày ${due} hệ thống chưa nhận được ý kiến, việc chưa trả lời được báo cáo đến ${above}; im lặng không được coi là đồng ý.`,
  },
  en: {
    dueDay: 'the due day',
    above: 'the competent level',
    consent: (due: string) =>
      `If nothing is received by the end of ${due}, your body is deemed to consent, and the register records it.`,
    consentOnProof: (due: string) =>
      'Your body is deemed to consent only if it is proved to have received the dossier and is silent to the end of ' +
      `its own time, which runs from that day and ends not before the end of ${due}. ` +
      'Without proof of receipt, silence is no consent.',
    escalates: (due: string, above: string) =>
      `If nothing is received by the end of ${due}, the missing answer is put before ${above}; silence does not count as consent.`,
  },
};

/** What its silence would mean is said to a body before, so that nobody is surprised. */
function silenceLine(
  f: { silence: z.infer<typeof silence>; escalateTo?: string | null; onProof?: boolean },
  { locale, due, body: called }: View,
): string {
  const words = SILENCE[locale];
  const by = due ?? words.dueDay;
  if (f.silence === 'consent') return f.onProof ? words.consentOnProof(by) : words.consent(by);
  return words.escalates(by, f.escalateTo ? called(f.escalateTo) : words.above);
}
