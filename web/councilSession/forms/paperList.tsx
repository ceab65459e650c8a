import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { FileButton } from '../../parts/fileButton';
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
      <div>
        <FileButton
          size="xs"
          variant="default"
          accept={ACCEPTED}
          field={{ multiple: true }}
          loading={upload.isPending}
          onPick={upload.mutate}
        >
          {said.addPapers}
        </FileButton>
      </div>
      <ProblemNote error={upload.error} />
    </fieldset>
  );
}

const nameOf = ({ name }: File): string => name.replace(/\.[^.]+$/, '') || name;
