import { ACCEPTED, type Attached, DocumentSlot, type Place, uploaded } from '../../parts/form/documentSlot';
import { piece } from '../../parts/form/description';
import { SessionForm, type SessionFormProps } from './sessionForm';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { FileButton } from '../../parts/fileButton';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem';
import { useWords } from '../../words';
import { useItsDocument } from '../../parts/form/itsDocument';
import { NOTE, WHY } from '../../parts/form/usual';
import type { TaskRow } from '../../data/api';
import type { Product } from '../../../domain/law/procedure';

/** Papers for an item: the dossier put before the Council. */
export const DossierForm = (of: SessionFormProps) => (
  <SessionForm
    of={of}
    parts={() => [
      piece<Attached[]>({
        name: 'papers',
        begins: [],
        show: (papers, change) => <PaperList place={of.task} papers={papers} onChange={change} />,
        sent: (papers) => (papers.length > 0 ? { data: { documents: papers.map(named) } } : null),
      }),
    ]}
  />
);

/** A paper as an act names it: these bytes. */
export const named = ({ id, sha256 }: Attached) => ({ id, sha256 });

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

const VERIFICATION = {
  type: 'verification-report',
  title: { vi: 'Báo cáo thẩm tra', en: 'Verification report' },
  required: true,
};

/** A committee's verification report, with what it comes to. */
export function ReportForm(of: SessionFormProps) {
  const { form } = useWords();
  const itsDocument = useItsDocument('issue', of.task, of.task.body.id);
  return (
    <SessionForm
      of={of}
      parts={() => [
        document(VERIFICATION, of.task),
        ...itsDocument,
        { name: 'data.conclusion', label: form.conclusion, called: form.conclusions },
        { ...NOTE, as: 'line' },
      ]}
    />
  );
}

/** Takes the report back before the vote, with the reason. */
export function WithdrawReportForm(of: SessionFormProps) {
  const { dossier } = useWords();
  return (
    <SessionForm of={of} parts={() => [WHY]}>
      <p className="small">{dossier.withdrawReport}</p>
    </SessionForm>
  );
}

const RESOLUTION = {
  type: 'resolution',
  title: { vi: 'Văn bản nghị quyết đã ký', en: 'Signed text of the resolution' },
  required: true,
};

/** The number of an adopted resolution and its signed text; the text's hash goes on record with the number. */
export function ResolutionForm(of: SessionFormProps) {
  const {
    session: { form },
    form: { signedOn, signedOnHint },
  } = useWords();
  return (
    <SessionForm
      of={of}
      parts={() => [
        [
          { name: 'data.number', label: form.number, width: 280, placeholder: '45/NQ-HĐND' },
          { name: 'data.signedOn', label: signedOn, hint: signedOnHint },
        ],
        document(RESOLUTION, of.task, {
          data: ({ sha256 }) => ({ textSha256: sha256 }),
          show: ({ sha256 }) => (
            <p className="tiny quiet break">
              {form.textHash}: <span className="num">{sha256}</span>
            </p>
          ),
        }),
      ]}
    />
  );
}

/** The one document that an act of a session is about; `also`: what else of it goes on record, and is shown. */
const document = (
  product: Product,
  task: TaskRow,
  also: { data?(one: Attached): object; show?(one: Attached): React.ReactNode } = {},
) =>
  piece<Attached | null>({
    name: 'document',
    begins: null,
    show: (one, change) => (
      <>
        <DocumentSlot product={product} task={task} attached={one ?? undefined} onChange={change} />
        {one && also.show?.(one)}
      </>
    ),
    sent: (one) => one && { data: { document: named(one), ...also.data?.(one) } },
  });
