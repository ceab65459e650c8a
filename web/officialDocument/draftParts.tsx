import { LENGTHS } from '../../domain/officialDocument/forms';
import type { NamedBody } from '../data/api';
import { type Part, piece } from '../parts/form/description';
import type { Place } from '../parts/form/documentSlot';
import { useWords } from '../words';
import { type DraftFile, FileSlots } from './fileSlots';
import { type ChosenRecipient, Recipients } from './recipients';

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
