import type { QuestionView } from '../../data/api';
import { DocumentLinks } from '../../parts/documents';
import { Ticks } from '../../parts/ticks';
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
  return (
    <fieldset className="stack tight">
      <legend>{question.papers}</legend>
      <Ticks
        all={all}
        chosen={chosen}
        onChange={onChange}
        keyOf={({ id }) => id}
        called={(one) => <DocumentLinks documents={[one]} />}
      />
    </fieldset>
  );
}
