import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem';
import { useWords } from '../../words';
import { ACCEPTED, type Attached, type Place, uploaded } from '../../parts/form/documentSlot';

interface PaperListProps {
  place: Place;
  papers: Attached[];
  onChange(papers: Attached[]): void;
}

/** Any number of papers, each under its file's name. */
export function PaperList({ place, papers, onChange }: PaperListProps) {
  const {
    form,
    session: { form: said },
  } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (files: File[]) => Promise.all(files.map((file) => uploaded(file, 'dossier', place, nameOf(file)))),
    onSuccess: (documents) =>
      onChange([...papers, ...documents.map(({ id, sha256, filename }) => ({ id, sha256, filename }))]),
  });
  return (
    <fieldset className="stack tight">
      <legend>
        {said.papers} <span className="quiet tiny">{form.types}</span>
      </legend>
      {papers.map((paper) => (
        <div key={paper.id} className="file-line">
          <span className="small grow break">
            <Icon name="file" /> {paper.filename}
          </span>
          <Button size="xs" variant="subtle" onClick={() => onChange(papers.filter(({ id }) => id !== paper.id))}>
            {form.remove}
          </Button>
        </div>
      ))}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        onChange={({ currentTarget }) => {
          upload.mutate([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <div>
        <Button size="xs" variant="default" loading={upload.isPending} onClick={() => input.current?.click()}>
          {said.addPapers}
        </Button>
      </div>
      <ProblemNote error={upload.error} />
    </fieldset>
  );
}

const nameOf = ({ name }: File): string => name.replace(/\.[^.]+$/, '') || name;
