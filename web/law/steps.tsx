import { parsePeriod } from '../../domain/calendar/period';
import { notBeforeText, periodText, ruleText, verifiedOf } from '../../domain/law/words';
import { useLanguage } from '../words';
import type { ShownLaw } from './lawOf';
import { Sources, SureLegend, SureMark } from './sources';
import { Fact, Facts } from '../parts/facts';
import type { Anchor, Setting, Step, Text } from '../../domain/law/procedure';
import type { ReactNode } from 'react';

/** A version as a lawyer reads it: its steps in order, each opening to all that the law says of it. */
export function Steps({ law }: { law: ShownLaw }) {
  const { words, say } = useLanguage();
  const { procedure, nameOf } = law;
  return (
    <div className="stack">
      <SureLegend />
      <ol className="plain stack tight">
        {procedure.steps.map((step, index) => (
          <li key={step.id} className="card law-step">
            <details>
              <summary>
                <span className="tiny quiet">
                  {words.law.step(index + 1)} · {words.law.kinds[step.kind]} · {say(nameOf(step.by))}
                </span>
                <span className="row between">
                  <span className="strong">{say(step.title)}</span>
                  <SureMark sure={verifiedOf(step.cites)} />
                </span>
              </summary>
              <StepLaw law={law} step={step} />
            </details>
          </li>
        ))}
      </ol>
      {/* Lengths that the law leaves to each province, and days that people set and the law counts from. */}
      <Besides title={words.law.settings} of={procedure.settings}>
        {({ default: length }) => <p className="strong">{say(periodText(parsePeriod(length)))}</p>}
      </Besides>
      <Besides title={words.law.anchors} of={procedure.anchors}>
        {({ setBy }) => (
          <p>
            {words.editor.fields.setBy}: {say(nameOf(setBy))}
          </p>
        )}
      </Besides>
    </div>
  );
}

interface BesidesProps<T> {
  title: string;
  of: T[];
  children(one: T): ReactNode;
}

/** What a version says besides its steps, each with what it rests on; left out where it says nothing. */
function Besides<T extends Anchor | Setting>({ title, of, children }: BesidesProps<T>) {
  const { say } = useLanguage();
  if (of.length === 0) return null;
  return (
    <section className="card">
      <h2>{title}</h2>
      <Facts look="law-facts">
        {of.map((one) => (
          <Fact key={one.id} name={say(one.title)}>
            {children(one)}
            <Sources basis={one.cites} />
          </Fact>
        ))}
      </Facts>
    </section>
  );
}

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
    <Facts look="law-facts">
      <Fact name={words.by}>
        {say(nameOf(step.by))}
        {step.enteredBy && ` (${words.enteredBy(say(nameOf(step.enteredBy)))})`}
        {step.role === 'head' && !step.enteredBy && ` · ${words.signs}`}
        {step.inSession && ` · ${words.inSession}`}
      </Fact>
      <Fact name={words.basis}>
        <Sources basis={step.cites} />
      </Fact>
      <Fact name={words.after}>{step.needs.length > 0 ? step.needs.map(titleOf).join('; ') : words.first}</Fact>
      {step.to.length > 0 && (
        <Fact
          name={step.kind === 'consult' ? words.to.consult : step.kind === 'gather' ? words.to.gather : words.to.other}
        >
          {named(step.to)}
        </Fact>
      )}
      {step.produces.length > 0 && (
        <Fact name={words.produces}>
          {step.produces
            .map(({ title, required }) => `${say(title)}${required ? '' : ` (${words.optional})`}`)
            .join('; ')}
        </Fact>
      )}
      {step.due.map((rule, index) => (
        <Fact key={index} name={words.due}>
          <Ruled text={ruleText(procedure, rule)} />
          <Sources basis={rule.cites} />
        </Fact>
      ))}
      {notBefore && (
        <Fact name={words.notBefore}>
          <Ruled text={notBeforeText(procedure, notBefore)} />
        </Fact>
      )}
      {silence && (
        <Fact name={words.silence}>
          {words.silenceMeans[silence.means]}
          {silence.escalateTo && ` (${say(nameOf(silence.escalateTo))})`} · {words.warned(lasts(silence.warn))}
          <Sources basis={silence.cites} />
        </Fact>
      )}
      {handling && (
        <Fact name={words.handling}>
          {lasts(handling.within)}
          <Sources basis={handling.cites} />
        </Fact>
      )}
      {escalate && (
        <Fact name={words.escalate}>
          {say(nameOf(escalate.to))} · {words.afterLate(lasts(escalate.after))}
          <Sources basis={escalate.cites} />
        </Fact>
      )}
      {step.returnsTo && <Fact name={words.returns}>{titleOf(step.returnsTo)}</Fact>}
      {step.notices.map(({ on, to, cites }, index) => (
        <Fact key={`notice-${index}`} name={`${words.tells} ${words.on[on]}`}>
          {named(to)}
          <Sources basis={cites} />
        </Fact>
      ))}
    </Facts>
  );
}

function Ruled({ text }: { text: Text }) {
  const { say } = useLanguage();
  return <p className="strong">{say(text)}</p>;
}
