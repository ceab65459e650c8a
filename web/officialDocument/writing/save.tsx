import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Paper } from '../../../domain/officialDocument/paper';
import { useOnce } from '../../data/act';
import type { NamedBody } from '../../data/api';
import { ProblemNote } from '../../parts/problem';
import { TickField } from '../../parts/fields';
import { useLanguage } from '../../words';

interface Props {
  paper: Paper;
  body: string;
  about: { case: string; step: string | null };
  /** Bodies of the directory to whom it would go. */
  likely: NamedBody[];
  onSaved(): void;
}

/** Keeps the files and begins the draft with them: nothing goes out before it is signed and numbered. */
export function Save({ paper, body, about, likely, onSaved }: Props) {
  const {
    words: { writing: words },
    say,
  } = useLanguage();
  const [, go] = useLocation();
  const [left, setLeft] = useState<string[]>([]);
  const once = useOnce();
  const save = useMutation({
    mutationFn: async () => {
      const { documents } = await once('/papers', { body: { paper, body } });
      const recipients = likely
        .filter(({ id }) => !left.includes(id))
        .map(({ id }, index) => ({ key: `r${index + 1}`, body: id, name: null }));
      const { type, subject, urgency } = paper;
      return once('/official-documents', { body: { body, type, subject, urgency, about, recipients, documents } });
    },
    onSuccess: ({ id }) => {
      onSaved();
      go(`/official-documents/${encodeURIComponent(id)}`);
    },
  });
  return (
    <section className="card stack" aria-label={words.save}>
      {likely.length > 0 && (
        <fieldset className="stack tight">
          <legend>{words.sendTo}</legend>
          <p className="tiny quiet">{words.sendToHint}</p>
          {likely.map((one) => (
            <TickField
              key={one.id}
              label={say(one.name)}
              value={!left.includes(one.id)}
              onChange={(checked) => setLeft(checked ? left.filter((id) => id !== one.id) : [...left, one.id])}
            />
          ))}
        </fieldset>
      )}
      <ProblemNote error={save.error} />
      <div>
        <Button loading={save.isPending} disabled={!paper.subject} onClick={() => save.mutate()}>
          {words.save}
        </Button>
      </div>
    </section>
  );
}
