import { LENGTHS } from '../../domain/officialDocument/forms';
import type { NamedBody } from '../data/api';
import { type Part, piece } from '../parts/form/description';
import { type Attached, DocumentSlot, type Place } from '../parts/form/documentSlot';
import { useWords } from '../words';
import { type ChosenRecipient, Recipients } from './recipients';
import { WRITTEN } from '../../domain/officialDocument/paper';
import { paper } from '../parts/form/usual';

type Ref = Pick<DraftFile, 'id' | 'type' | 'sha256'>;

interface Options {
  /** Where the fields lie in what is sent: in an act, within its data. */
  within: '' | 'data.';
  place: Place;
  home: string;
  likely: NamedBody[];
  begins?: { recipients: ChosenRecipient[]; files: DraftFile[]; content: Ref | null };
}

/** What is said of a draft, when it is begun and when it is revised: subject, urgency, recipients, files. */
export function useDraftParts() {
  const { drafting: words, records } = useWords();
  return ({ within, place, home, likely, begins = { recipients: [], files: [], content: null } }: Options): Part[] => {
    const there = (said: object) => (within ? { data: said } : said);
    return [
      {
        name: `${within}subject`,
        label: records.subject,
        hint: words.subjectHint,
        maxLength: LENGTHS.subject,
        className: 'whole',
      },
      piece<ChosenRecipient[]>({
        name: 'recipients',
        begins: begins.recipients,
        show: (recipients, change) => (
          <Recipients recipients={recipients} onChange={change} home={home} likely={likely} />
        ),
        sent: (recipients) =>
          there({ recipients: recipients.map(({ key, body, name }) => ({ key, body: body?.id ?? null, name })) }),
      }),
      [
        {
          name: `${within}urgency`,
          label: records.urgency,
          as: 'choice',
          none: records.notUrgent,
          called: records.urgencies,
          unmarked: true,
        },
        { name: `${within}answerBy`, label: words.answerBy },
      ],
      piece<DraftFile[]>({
        name: 'files',
        begins: begins.files,
        show: (files, change) => <FileSlots files={files} onChange={change} place={place} />,
        sent: (files) => {
          // What its files were written from goes with them for as long as they are all there.
          const written = begins.content && begins.files.every((one) => files.includes(one)) ? [begins.content] : [];
          const documents = [...files, ...written].map(({ id, type, sha256 }) => ({ id, type, sha256 }));
          return files.length === 0 ? null : there({ documents });
        },
      }),
    ];
  };
}

/** A file of a draft under the type by which the register names it; the text itself is the first. */
type DraftFile = Attached & { type: string };

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
function FileSlots({ files, onChange, place }: Props) {
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
