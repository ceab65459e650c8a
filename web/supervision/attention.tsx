import type { SupervisionView } from '../data/api';
import { useMe } from '../data/session';
import { Card } from '../parts/card';
import { Icon } from '../parts/icon';
import { useLanguage, useWords } from '../words';
import { type Reason, type Warning, warningsOf } from './warnings';

/** What to look at first, and why: the machine ranks, people conclude. */
export function Attention({ view }: { view: SupervisionView }) {
  const { supervisions: words } = useWords();
  const { today } = useMe();
  const warnings = warningsOf(view, today);
  if (view.closedAt) return null;
  return (
    <Card title={words.warnings}>
      {warnings.length === 0 ? (
        <p className="quiet small">{words.noWarnings}</p>
      ) : (
        <>
          <p className="tiny quiet">{words.warningsHint}</p>
          <ol className="says">
            {warnings.map((one) => (
              <li key={keyOf(one)}>
                <Line one={one} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

const keyOf = ({ of }: Warning): string =>
  of.kind === 'task'
    ? `task ${of.task.id}`
    : of.kind === 'request'
      ? `request ${of.request.id}`
      : `step ${of.step.step}`;

function Line({ one: { of, reasons } }: { one: Warning }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const [what, whose] =
    of.kind === 'task'
      ? [words.task(of.task.id), of.task.lead]
      : of.kind === 'step'
        ? [say(of.step.title), of.step.by[0]]
        : [words.requests, of.request.asked];
  return (
    <div className="row">
      <span>
        <span className="strong">{what}</span>
        {whose && ` (${say(whose.short)})`}
      </span>
      {reasons.map((reason) => {
        const look = ['soon', 'proposed'].includes(reason.why) ? 'soon' : 'late';
        return (
          <span key={reason.why} className={`mark wraps ${look}`}>
            <Icon name={look} />
            {inWords(reason, words, say)}
          </span>
        );
      })}
    </div>
  );
}

function inWords(
  reason: Reason,
  { warn }: ReturnType<typeof useLanguage>['words']['supervisions'],
  say: ReturnType<typeof useLanguage>['say'],
): string {
  if (reason.why === 'overdue' || reason.why === 'soon') return warn[reason.why](reason.days);
  return reason.why === 'proposed' ? warn.proposed(say(reason.rung)) : warn[reason.why];
}
