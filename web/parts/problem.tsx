import { Alert, Button } from '@mantine/core';
import type { Problem } from '../data/api';
import { Refused } from '../data/client';
import { useWords } from '../words';
import type { Words } from '../words/vi';
import { Readable } from './readable';

/** What went wrong and what to do about it, in the reader's language. */
export function ProblemNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = useWords();
  if (!error) return null;
  return (
    <Alert
      color="red"
      title={error instanceof Refused ? <Readable text={titleOf(error.problem, words)} /> : words.problem.network}
      role="alert"
      variant="light"
    >
      {error instanceof Refused ? <Refusal problem={error.problem} /> : <p>{words.problem.networkRemedy}</p>}
      {retry && (
        <Button mt={8} size="xs" variant="default" onClick={retry}>
          {words.retry}
        </Button>
      )}
    </Alert>
  );
}

function Refusal({ problem: { code, remedy, instance, act } }: { problem: Problem }) {
  const { problem: words } = useWords();
  return (
    <>
      <p>
        <Readable text={OF_A_FIELD.includes(code) ? words.mend : remedy} />
      </p>
      {act !== undefined && <p>{words.onRecord(act.seq)}</p>}
      {instance && (
        <p className="tiny quiet">
          {words.number} {instance.replace('urn:uuid:', '')}
        </p>
      )}
    </>
  );
}

/** What is wrong with one field; the API's remedy speaks to programs. */
const OF_A_FIELD = ['invalid-input', 'bad-date'];

/** What was refused: a field of a form by its label, an act by the name on its button. */
function titleOf({ code, title, facts }: Problem, { problem: words, act }: Words): string {
  const { field, rule, step } = facts;
  if (OF_A_FIELD.includes(code) && typeof rule === 'string')
    return words.invalid(words.fields[String(field).split('.').at(-1) ?? ''] ?? String(field), ruleOf(rule, words));
  return typeof step === 'string' && act[step] ? title.replace(step, `“${act[step]}”`) : title;
}

/** A rule that the domain states shortly, such as `>= 5`, in words. */
function ruleOf(rule: string, { rules, bounds }: Words['problem']): string {
  const [, sign = '', bound = ''] = /^(>=|<=|>|<) (.+)$/.exec(rule) ?? [];
  return rules[rule] ?? bounds[sign]?.(bound) ?? rule;
}
