import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ActDossier } from '../../data/api';
import { Loaded } from '../../parts/loaded';
import { PdfPages } from '../../parts/pdfPages';
import { Sheets } from '../../parts/sheets';
import { useWords } from '../../words';
import { bytesAt, EXCEL, isReadable, isTooLarge, textAt } from '../documents/text';

type Paper = ActDossier['groups'][number]['papers'][number];

interface Props {
  paper: Pick<Paper, 'id' | 'title' | 'mediaType' | 'size'>;
  caseId: string;
  step: string;
  onClose(): void;
}

/** A document opened in the page: a PDF's pages, a picture, an Excel file's cells, a text or Word file as text. */
export function Reading({ paper, caseId, step, onClose }: Props) {
  const { dossier: words } = useWords();
  const address = `/api/cases/${[caseId, 'dossier', step, 'documents', paper.id].map(encodeURIComponent).join('/')}`;
  return (
    <div className="stack tight reading">
      <Shown paper={paper} address={address} />
      <div className="row">
        <a className="small" href={address} target="_blank" rel="noreferrer">
          {words.save}
        </a>
        <Button size="compact-xs" variant="subtle" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}

/** What of a document can be shown in the page, from where its bytes are; of others why not. */
export function Shown({ paper, address }: { paper: Props['paper']; address: string }) {
  const { preview: words } = useWords();
  const { mediaType, title } = paper;
  const bytes = () => bytesAt(address);
  if (mediaType.startsWith('image/')) return <img className="reading-picture" src={address} alt={title} />;
  if (isTooLarge(paper)) return <p className="small">{words.tooLarge}</p>;
  if (mediaType === 'application/pdf') return <PdfPages source={{ key: address, bytes }} title={title} />;
  if (mediaType === EXCEL) return <Sheets address={address} bytes={bytes} />;
  if (isReadable(paper)) return <ReadText address={address} mediaType={mediaType} title={title} />;
  return <p className="small">{words.unreadable}</p>;
}

function ReadText({ address, mediaType, title }: { address: string; mediaType: string; title: string }) {
  const text = useQuery({
    queryKey: ['text', address],
    staleTime: Infinity,
    queryFn: () => textAt(address, mediaType),
  });
  return (
    <Loaded of={text}>
      {(read) => (
        <div className="reading-text" tabIndex={0} role="document" aria-label={title}>
          {read}
        </div>
      )}
    </Loaded>
  );
}
