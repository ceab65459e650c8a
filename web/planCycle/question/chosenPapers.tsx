import { Checkbox } from '@mantine/core';
import type { QuestionView } from '../../data/api';
import { DocumentLinks } from '../../parts/documents';
import { useWords } from '../../words';

type Paper = QuestionView['proposal']['documents'][number];

interface Props {
  all: Paper[];
  chosen: Paper[];
  onChange(chosen: Paper[]): void;
}

/** Which of the step's papers are put out for opinion. */
export function ChosenPapers({ all, chosen, onChange }: Props) {
  const { question } = useWords();
  if (all.length === 0) return null;
  const has = (id: string) => chosen.some((one) => one.id === id);
  return (
    <fieldset className="stack tight">
      <legend>{question.papers}</legend>
      {all.map((one) => (
        <Checkbox
          key={one.id}
          size="sm"
          label={<DocumentLinks documents={[one]} />}
          checked={has(one.id)}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? [...chosen, one] : chosen.filter(({ id }) => id !== one.id))
          }
        />
      ))}
    </fieldset>
  );
}
