import { parsePeriod } from '../domain/calendar/period';
import { bodyWords } from '../domain/law/bodyWords';
import { byPhase, PHASE_NAMES, phaseOf } from '../domain/law/phase';
import type { BodyRef, DeadlineRule, Procedure, Step, Text } from '../domain/law/procedure';
import { basisText, notBeforeText, periodText, ruleText } from '../domain/law/words';
import { loadDirectory } from '../procedures/load';
import type { Language } from './answers';

const KINDS: Record<Step['kind'], Text> = {
  draft: { vi: 'soạn thảo', en: 'drafting' },
  consult: { vi: 'lấy ý kiến', en: 'consultation' },
  gather: { vi: 'tập hợp', en: 'gathering' },
  exchange: { vi: 'trao đổi', en: 'exchange' },
  notify: { vi: 'thông báo', en: 'notice' },
  appraise: { vi: 'thẩm định', en: 'appraisal' },
  verify: { vi: 'thẩm tra', en: 'verification' },
  decide: { vi: 'quyết định', en: 'decision' },
  publish: { vi: 'công bố', en: 'publication' },
  assign: { vi: 'giao', en: 'assignment' },
  cascade: { vi: 'mở và tập hợp kế hoạch cấp dưới', en: 'opening and gathering of the lower plans' },
};

const WORDS = {
  vi: {
    version: 'Phiên bản',
    by: 'Cơ quan thực hiện',
    entered: 'người nhập',
    needs: 'Sau khi xong',
    to: 'Gửi đến / hỏi ý kiến',
    produces: 'Tài liệu',
    due: 'Thời hạn',
    notBefore: 'Không sớm hơn',
    silence: 'Không trả lời',
    basis: 'Căn cứ',
    returns: 'Có thể trả về',
    session: 'tại kỳ họp',
    consent: 'coi như đồng ý',
    escalate: 'báo cáo cấp trên',
    settings: 'Thời hạn địa phương quy định',
    step: 'Bước',
  },
  en: {
    version: 'Version',
    by: 'Acts',
    entered: 'entered by',
    needs: 'After',
    to: 'To',
    produces: 'Produces',
    due: 'Due',
    notBefore: 'Not before',
    silence: 'Silence',
    basis: 'Basis',
    returns: 'May go back to',
    session: 'in session',
    consent: 'counts as consent',
    escalate: 'is put before a higher level',
    settings: 'Lengths set by the province',
    step: 'Step',
  },
};

/** A procedure as a lawyer would read it: each step with who acts, after what, by when, and where the law says so. */
export function lawText(procedure: Procedure, hash: string, heading: string, language: Language): string {
  const words = WORDS[language];
  const settings = procedure.settings.map(
    (one) =>
      `  ${one.title[language]}: ${periodText(parsePeriod(one.default))[language]} (${basisText(one.cites)[language]})`,
  );
  const groups = byPhase(procedure.steps, phaseOf).flatMap(({ phase, things }) => [
    PHASE_NAMES[phase][language].toUpperCase(),
    '',
    ...things.map((step) => stepText(procedure, step, procedure.steps.indexOf(step) + 1, language)),
  ]);
  const title = [procedure.title[language], heading, `${words.version} ${procedure.version}, sha256 ${hash}`];
  return [...title, '', `${words.settings}:`, ...settings, '', ...groups].join('\n');
}

function stepText(procedure: Procedure, step: Step, number: number, language: Language): string {
  const words = WORDS[language];
  const titleOf = (id: string) => procedure.steps.find((one) => one.id === id)?.title[language] ?? id;
  const heading = `${words.step} ${number}. ${step.title[language]} (${KINDS[step.kind][language]}${step.inSession ? `, ${words.session}` : ''})`;
  const rows: [string, string][] = [
    [words.by, whoActs(procedure, step, language)],
    [words.needs, step.needs.map(titleOf).join('; ')],
    [words.to, step.to.map((ref) => bodyText(procedure, ref, language)).join('; ')],
    [words.produces, step.produces.map((product) => product.title[language]).join('; ')],
    ...step.due.map((rule): [string, string] => [words.due, dueText(procedure, rule, language)]),
    [words.notBefore, step.notBefore ? notBeforeText(procedure, step.notBefore)[language] : ''],
    [words.silence, step.silence ? `${words[step.silence.means]} (${basisText(step.silence.cites)[language]})` : ''],
    [words.returns, step.returnsTo ? titleOf(step.returnsTo) : ''],
    [words.basis, basisText(step.cites)[language]],
  ];
  return [heading, ...rows.filter(([, value]) => value).map(([label, value]) => `  ${label}: ${value}`), ''].join('\n');
}

function whoActs(procedure: Procedure, { by, enteredBy }: Step, language: Language): string {
  const entered = enteredBy ? ` (${WORDS[language].entered}: ${bodyText(procedure, enteredBy, language)})` : '';
  return `${bodyText(procedure, by, language)}${entered}`;
}

function dueText(procedure: Procedure, rule: DeadlineRule, language: Language): string {
  return `${ruleText(procedure, rule)[language]} — ${basisText(rule.cites)[language]}`;
}

function bodyText({ level }: Procedure, ref: BodyRef, language: Language): string {
  return bodyWords(level, ref, (name, at) => loadDirectory().generalName(name, at))[language];
}
