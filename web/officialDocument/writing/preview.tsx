import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Paper } from '../../../domain/officialDocument/paper';
import { fileFrom } from '../../data/client';
import { PdfPages } from '../../parts/pdfPages';
import { ProblemNote } from '../../parts/problem';
import { useWords } from '../../words';

/** So long nobody typed before the page is laid out again, in milliseconds. */
const PAUSE = 1_500;

interface Props {
  paper: Paper;
  body: string;
}

/** The document as it is printed, laid out by the server after a pause in typing, or at once by the button. */
export function PaperPreview({ paper, body }: Props) {
  const { writing: words } = useWords();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (asked: Props) => fileFrom('/papers/preview', { body: { ...asked, format: 'pdf' } }),
  });
  const url = useUrlOf(data);
  const said = JSON.stringify(paper);
  useEffect(() => {
    const timer = setTimeout(() => mutate({ paper: JSON.parse(said) as Paper, body }), PAUSE);
    return () => clearTimeout(timer);
  }, [said, body, mutate]);
  return (
    <section className="card stack" aria-label={words.preview}>
      <div className="row">
        <h2>{words.preview}</h2>
        <Button size="xs" variant="default" loading={isPending} onClick={() => mutate({ paper, body })}>
          {words.lookNow}
        </Button>
        {url && (
          <a href={url} download="ban-xem-truoc.pdf">
            {words.fetchPdf}
          </a>
        )}
        <WordFile paper={paper} body={body} />
      </div>
      <ProblemNote error={error} />
      {data && url && <PdfPages source={{ key: url, bytes: () => data.arrayBuffer() }} title={words.preview} />}
    </section>
  );
}

/** The Word file, as the body's own template or our layout has it: made when it is asked for. */
function WordFile({ paper, body }: Props) {
  const { writing: words } = useWords();
  const made = useMutation({
    mutationFn: async () => saved(await fileFrom('/papers/preview', { body: { paper, body, format: 'docx' } })),
  });
  return (
    <>
      <Button size="xs" variant="default" loading={made.isPending} onClick={() => made.mutate()}>
        {words.fetchWord}
      </Button>
      <ProblemNote error={made.error} />
    </>
  );
}

/** Has the browser keep a file. */
function saved(file: Blob): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: 'ban-xem-truoc.docx' }).click();
  URL.revokeObjectURL(url);
}

/** An address for bytes that are in this page, until others take their place. */
function useUrlOf(file: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return undefined;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
