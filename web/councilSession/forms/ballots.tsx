import { Button } from '@mantine/core';
import type { SessionView } from '../../data/api';
import { useWords } from '../../words';
import { deputyName } from '../votes';
import { ClosedRadios } from '../../parts/closed';

const CHOICES = ['for', 'against', 'abstain', 'not-voting'] as const;
type Choice = (typeof CHOICES)[number];

/** What each deputy voted, by name. */
export type Choices = Record<string, Choice>;

interface BallotsProps {
  /** By id of the roll, or by name. */
  deputies: string[];
  roll: SessionView['roll'];
  choices: Choices;
  onChange(choices: Choices): void;
}

/** One line for each deputy present. */
export function Ballots({ deputies, roll, choices, onChange }: BallotsProps) {
  const {
    session: { majority, form },
  } = useWords();
  const labels: Record<Choice, string> = {
    for: majority.for,
    against: majority.against,
    abstain: majority.abstained,
    'not-voting': majority.notVoting,
  };
  return (
    <div className="stack tight">
      <div className="row between">
        <p className="tiny quiet">{form.notRecorded}</p>
        <Button
          size="xs"
          variant="default"
          onClick={() => onChange(Object.fromEntries(deputies.map((one) => [one, 'for'])))}
        >
          {form.allFor}
        </Button>
      </div>
      <ul className="plain ballots">
        {deputies.map((deputy) => (
          <li key={deputy}>
            <ClosedRadios
              className="ballot"
              size="xs"
              label={deputyName(roll, deputy)}
              among={CHOICES}
              called={(one) => labels[one]}
              value={choices[deputy] ?? null}
              onChange={(choice) => onChange({ ...choices, [deputy]: choice })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
