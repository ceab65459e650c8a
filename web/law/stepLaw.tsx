import type { ReactNode } from 'react';
import { parsePeriod } from '../../domain/calendar/period';
import type { Step, Text } from '../../domain/law/procedure';
import { notBeforeText, periodText, ruleText } from '../../domain/law/words';
import { useLanguage } from '../words';
import type { ShownLaw } from './lawOf';
import { Sources } from './sources';

/** Everything that the law of a version says of one step, each with its clause and how sure that is. */
export function StepLaw({ law, step }: { law: ShownLaw; step: Step }) {
  const {
    words: { law: words },
    say,
  } = useLanguage();
  const { procedure, nameOf } = law;
  const named = (refs: Step['to']) => refs.map((ref) => say(nameOf(ref))).join('; ');
  const titleOf = (id: string) => say(procedure.steps.find((one) => one.id === id)?.title ?? { vi: id, en: id });
  const lasts = (period: string) => say(periodText(parsePeriod(period)));
  const { notBefore, silence, handling, escalate } = step;
  return (
    <dl className="facts law-facts">
      <Row label={words.by}>
        {say(nameOf(step.by))}
        {step.enteredBy && ` (${words.enteredBy(say(nameOf(step.enteredBy)))})`}
        {step.role === 'head' && !step.enteredBy && ` · ${words.signs}`}
        {step.inSession && ` · ${words.inSession}`}
      </Row>
      <Row label={words.basis}>
        <Sources basis={step.cites} />
      </Row>
      <Row label={words.after}>{step.needs.length > 0 ? step.needs.map(titleOf).join('; ') : words.first}</Row>
      {step.to.length > 0 && (
        <Row
          label={step.kind === 'consult' ? words.to.consult : step.kind === 'gather' ? words.to.gather : words.to.other}
        >
          {named(step.to)}
        </Row>
      )}
      {step.produces.length > 0 && (
        <Row label={words.produces}>
          {step.produces
            .map(({ title, required }) => `${say(title)}${required ? '' : ` (${words.optional})`}`)
            .join('; ')}
        </Row>
      )}
      {step.due.map((rule, index) => (
        <Row key={index} label={words.due}>
          <Ruled text={ruleText(procedure, rule)} />
          <Sources basis={rule.cites} />
        </Row>
      ))}
      {notBefore && (
        <Row label={words.notBefore}>
          <Ruled text={notBeforeText(procedure, notBefore)} />
        </Row>
      )}
      {silence && (
        <Row label={words.silence}>
          {words.silenceMeans[silence.means]}
          {silence.escalateTo && ` (${say(nameOf(silence.escalateTo))})`} · {words.warned(lasts(silence.warn))}
          <Sources basis={silence.cites} />
        </Row>
      )}
      {handling && (
        <Row label={words.handling}>
          {lasts(handling.within)}
          <Sources basis={handling.cites} />
        </Row>
      )}
      {escalate && (
        <Row label={words.escalate}>
          {say(nameOf(escalate.to))} · {words.afterLate(lasts(escalate.after))}
          <Sources basis={escalate.cites} />
        </Row>
      )}
      {step.returnsTo && <Row label={words.returns}>{titleOf(step.returnsTo)}</Row>}
      {step.notices.map(({ on, to, cites }, index) => (
        <Row key={`notice-${index}`} label={`${words.tells} ${words.on[on]}`}>
          {named(to)}
          <Sources basis={cites} />
        </Row>
      ))}
    </dl>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Ruled({ text }: { text: Text }) {
  const { say } = useLanguage();
  return <p className="strong">{say(text)}</p>;
}
