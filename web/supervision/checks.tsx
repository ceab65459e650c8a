import { Link } from 'wouter';
import type { SupervisionView } from '../data/api';
import { Card } from '../parts/card';
import { Mark } from '../parts/mark';
import { ProjectStanding } from '../project/standing';
import { useLanguage, useWords } from '../words';
import { dmyOf } from '../words/dates';

type Check = NonNullable<SupervisionView['checks']>[number];
type Finding = Check['findings'][number]['finding'];

const LOOK = { 'as-approved': 'done', deviates: 'late', 'not-shown': 'rest' } as const;

/** The projects of a supervision of public investment: each finding beside the figures that it rests on (S28). */
export function Checks({ view: { checks } }: { view: SupervisionView }) {
  const { supervisions: words } = useWords();
  if (checks === null) return null;
  return (
    <Card title={words.checks} landmark>
      {checks.length === 0 ? (
        <p className="quiet small">{words.noChecks}</p>
      ) : (
        <>
          <p className="tiny quiet">{words.checksHint}</p>
          {checks.map((one) => (
            <Checked key={one.project} one={one} />
          ))}
        </>
      )}
    </Card>
  );
}

function Checked({ one: { project, code, title, by, at, findings, standing } }: { one: Check }) {
  const {
    words: { supervisions: words, standing: own },
    say,
  } = useLanguage();
  return (
    <article className="stack tight" aria-label={say(title)}>
      <h3>
        <Link href={`/projects/${encodeURIComponent(project)}`}>{say(title)}</Link>{' '}
        <span className="tiny quiet">{code}</span>
      </h3>
      <p className="tiny quiet">{words.checkedBy(say(by.name), dmyOf(at))}</p>
      <ul className="says">
        {findings.map(({ check, finding, says }) => (
          <li key={check}>
            {words.checkNames[check]}: <Found finding={finding} />
            {says && ` – ${says}`}
          </li>
        ))}
      </ul>
      <details className="small">
        <summary>{own.title}</summary>
        <ProjectStanding standing={standing} />
      </details>
    </article>
  );
}

function Found({ finding }: { finding: Finding }) {
  const { supervisions: words } = useWords();
  return <Mark look={LOOK[finding]}>{words.findings[finding]}</Mark>;
}
