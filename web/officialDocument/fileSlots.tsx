import { WRITTEN } from '../../domain/officialDocument/paper';
import { type Attached, DocumentSlot, type Place } from '../parts/form/documentSlot';
import { paper } from '../parts/form/usual';
import { useWords } from '../words';

/** A file of a draft under the type by which the register names it; the text itself is the first. */
export type DraftFile = Attached & { type: string };

/** The type of what is attached to the text, counted on. */
const ATTACHMENT = /^attachment-(\d+)$/;

const nextType = (files: DraftFile[]): string =>
  files.length === 0
    ? WRITTEN.docx
    : `attachment-${Math.max(0, ...files.map(({ type }) => Number(ATTACHMENT.exec(type)?.[1] ?? 0))) + 1}`;

interface Props {
  files: DraftFile[];
  onChange(files: DraftFile[]): void;
  place: Place;
}

/** The text of a draft, which there must be, and as many attachments as there are. */
export function FileSlots({ files, onChange, place }: Props) {
  const { drafting: words, form, preview } = useWords();
  const called = (type: string): string => {
    if (type === WRITTEN.docx) return words.text;
    return type === WRITTEN.pdf ? preview.pdf : words.attachment(Number(ATTACHMENT.exec(type)?.[1] ?? 1));
  };
  const put = (index: number, type: string, one: Attached | null) =>
    onChange(
      one === null
        ? files.filter((_, at) => at !== index)
        : [...files.slice(0, index), { ...one, type }, ...files.slice(index + 1)],
    );
  const slots = [...files.map(({ type }) => type), nextType(files)];
  return (
    <fieldset className="stack tight">
      <legend>
        {words.files} <span className="quiet tiny">{form.types}</span>
      </legend>
      {slots.map((type, index) => (
        <DocumentSlot
          key={type}
          product={paper(type, called(type), index === 0)}
          task={place}
          attached={files[index]}
          onChange={(one) => put(index, type, one)}
        />
      ))}
    </fieldset>
  );
}
