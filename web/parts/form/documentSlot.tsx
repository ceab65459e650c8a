import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { DocumentView } from '../../data/api';
import type { Product } from '../../../domain/law/procedure';
import { get, send } from '../../data/client';
import { useApi } from '../../data/queries';
import { FileLine } from '../fileButton';
import { ProblemNote } from '../problem';
import { SightMark } from '../sightMark';
import { useLanguage, useWords } from '../../words';
import { sizeOf } from '../size';

/** An uploaded document, as an act will name it. */
export interface Attached extends Pick<DocumentView, 'id' | 'sha256' | 'filename'> {
  /** Who reads it as it was uploaded. */
  sight?: DocumentView['sight'];
}

/** Where a document belongs, and for whom it is uploaded. */
export interface Place {
  /** None yet, where the document begins its case. */
  caseId?: string | undefined;
  step?: string | undefined;
  /** The act of a draft that it is for: others read it once that is sent. */
  act?: string;
  body: { id: string };
}

/** A document that is made of what the case knows, instead of a file of one's own. */
export interface Made {
  label: string;
  file(): Promise<File>;
}

interface SlotProps {
  product: Product;
  task: Place;
  made?: Made | undefined;
  attached: Attached | undefined;
  onChange(attached: Attached | null): void;
}

const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** The endings that a file may have. */
export const ACCEPTED = Object.keys(TYPES)
  .map((ending) => `.${ending}`)
  .join(',');

/** One document that a step asks for: uploaded as soon as it is chosen, so that sending the act is quick. */
export function DocumentSlot({ product, task, made, attached, onChange }: SlotProps) {
  const {
    words: { form, documents },
    say,
  } = useLanguage();
  const upload = useMutation({
    mutationFn: async (from: File | Made) =>
      uploaded(
        from instanceof File ? from : await from.file(),
        product.type,
        task,
        say(product.title),
        await seriesOf(product.type, task),
      ),
    onSuccess: ({ id, sha256, filename, sight }) => onChange({ id, sha256, filename, sight }),
  });
  return (
    <div className="stack tight">
      <FileLine
        called={say(product.title)}
        note={product.required ? form.required : form.optional}
        chosen={attached?.filename}
        accept={ACCEPTED}
        field={{ 'data-type': product.type }}
        loading={upload.isPending}
        onPick={upload.mutate}
        onRemove={() => onChange(null)}
      />
      {attached?.sight === 'internal' && (
        <p className="row tiny quiet">
          <SightMark sight="internal" /> {documents.inWork}
        </p>
      )}
      {made && !attached && (
        <div>
          <Button size="compact-xs" variant="subtle" loading={upload.isPending} onClick={() => upload.mutate(made)}>
            {made.label}
          </Button>
        </div>
      )}
      <RoomNote body={task.body.id} />
      <ProblemNote error={upload.error} />
    </div>
  );
}

/** Documents by the type under which an act names them. */
export type Papers = Record<string, Attached>;

interface PapersProps {
  products: Product[];
  task: Place;
  made?: Made | undefined;
  papers: Papers;
  onChange(papers: Papers): void;
}

/** The documents that an act brings, a place for each. */
export function PaperSlots({ products, task, made, papers, onChange }: PapersProps) {
  const { form } = useWords();
  return (
    <fieldset className="stack tight">
      <legend>
        {form.documents} <span className="quiet tiny">{form.types}</span>
      </legend>
      {products.map((product) => (
        <DocumentSlot
          key={product.type}
          product={product}
          task={task}
          made={made}
          attached={papers[product.type]}
          onChange={(one) => onChange(withPaper(papers, product.type, one))}
        />
      ))}
      {products.length === 0 && <p className="quiet small">{form.noProducts}</p>}
    </fieldset>
  );
}

function withPaper(papers: Papers, type: string, one: Attached | null): Papers {
  const { [type]: _before, ...others } = papers;
  return one ? { ...others, [type]: one } : others;
}

/** Whether every document that must come is there. */
export const complete = (products: Product[], papers: Papers): boolean =>
  products.every(({ type, required }) => !required || papers[type]);

/** Documents as an act names them: these bytes, under that type. */
export const named = (papers: Papers): { type: string; id: string; sha256: string }[] =>
  Object.entries(papers).map(([type, { id, sha256 }]) => ({ type, id, sha256 }));

/** From so much on of what a body may have it is said how much is left, before an upload is refused. */
const NEARLY = 0.8;

function RoomNote({ body }: { body: string }) {
  const { form } = useWords();
  const room = useApi('/document-room/{bodyId}', { path: { bodyId: body } }).data;
  if (!room || room.used < room.limit * NEARLY) return null;
  return (
    <p className="small" role="status">
      {form.roomNearlyUsed(sizeOf(room.used), sizeOf(room.limit))}
    </p>
  );
}

/** Uploads a file to its place, under that type and title. */
export async function uploaded(
  file: File,
  type: string,
  task: Place,
  title: string,
  series?: string,
): Promise<DocumentView> {
  const { body, caseId, step, act } = task;
  const query = { byBody: body.id, caseId, step, act, type, title, filename: file.name, series };
  // Some systems don't know the type of what they hold; the ending says it, and the API looks at the bytes.
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  return send('post', '/documents', { query, body: file, headers: { 'Content-Type': TYPES[ending] || file.type } });
}

/**
 * The document of which this is a new version: what the same body brought to the same step before, such as the draft
 * that came back.
 */
async function seriesOf(type: string, { caseId, step, body }: Place): Promise<string | undefined> {
  if (!caseId) return undefined;
  const { items } = await get('/documents', { query: { caseId, step, limit: 200 } });
  return items.find((one) => one.type === type && one.byBody === body.id)?.series;
}
