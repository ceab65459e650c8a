import { parsePeriod } from '../../domain/calendar/period';
import { periodText, verifiedOf } from '../../domain/law/words';
import { useLanguage } from '../words';
import type { ShownLaw } from './lawOf';
import { Sources, SureLegend, SureMark } from './sources';
import { StepLaw } from './stepLaw';
import { Fact, Facts } from '../parts/facts';

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
      <Lengths law={law} />
      <Anchors law={law} />
    </div>
  );
}

/** Lengths that the law leaves to each province. */
function Lengths({ law: { procedure } }: { law: ShownLaw }) {
  const { words, say } = useLanguage();
  if (procedure.settings.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.law.settings}</h2>
      <Facts look="law-facts">
        {procedure.settings.map(({ id, title, default: length, cites }) => (
          <Fact key={id} name={say(title)}>
            <p className="strong">{say(periodText(parsePeriod(length)))}</p>
            <Sources basis={cites} />
          </Fact>
        ))}
      </Facts>
    </section>
  );
}

/** Days that people set and the law counts from. */
function Anchors({ law: { procedure, nameOf } }: { law: ShownLaw }) {
  const { words, say } = useLanguage();
  if (procedure.anchors.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.law.anchors}</h2>
      <Facts look="law-facts">
        {procedure.anchors.map(({ id, title, setBy, cites }) => (
          <Fact key={id} name={say(title)}>
            <p>
              {words.editor.fields.setBy}: {say(nameOf(setBy))}
            </p>
            <Sources basis={cites} />
          </Fact>
        ))}
      </Facts>
    </section>
  );
}
