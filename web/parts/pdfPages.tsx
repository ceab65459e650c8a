import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words';
import { Loaded } from './loaded';

/** Where a PDF's bytes come from, under a name of its own. */
interface PdfSource {
  key: string;
  bytes(): Promise<ArrayBuffer>;
}

type Pdf = Awaited<ReturnType<typeof opened>>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

/** The reader is fetched when the first PDF is opened. A file that is none gives null. */
async function opened(bytes: ArrayBuffer) {
  const { getDocument } = await import('unpdf/pdfjs');
  return getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 }).promise;
}

const openedOrNone = async (source: PdfSource): Promise<Pdf | null> => {
  const bytes = await source.bytes();
  return opened(bytes).catch(() => null);
};

/** A PDF's pages, drawn here: on phones, whose browsers show none in a page, as on every other machine. */
export function PdfPages({ source, title }: { source: PdfSource; title: string }) {
  const { preview: words } = useWords();
  const pdf = useQuery({
    queryKey: ['pdf', source.key],
    staleTime: Infinity,
    gcTime: 0,
    queryFn: () => openedOrNone(source),
  });
  return (
    <Loaded of={pdf}>
      {(read) =>
        read === null ? (
          <p className="small">{words.brokenPdf}</p>
        ) : (
          <div className="pdf-pages" tabIndex={0} role="document" aria-label={title}>
            {Array.from({ length: read.numPages }, (_, index) => (
              <Page key={index} pdf={read} number={index + 1} />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

/** A page is drawn once it is about to be seen; its words are there for whoever hears the page. */
function Page({ pdf, number }: { pdf: Pdf; number: number }) {
  const { preview: words } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const near = useNear(canvas);
  useEffect(() => {
    const onto = canvas.current;
    if (!near || !onto) return undefined;
    let gone = false;
    void pdf.getPage(number).then(async (page) => {
      if (gone) return;
      setText(await wordsOf(page));
      await drawn(page, onto);
    });
    return () => {
      gone = true;
    };
  }, [near, pdf, number]);
  return (
    <section aria-label={words.page(number, pdf.numPages)}>
      <canvas ref={canvas} aria-hidden="true" />
      <p className="hidden-visually">{text}</p>
    </section>
  );
}

async function wordsOf(page: PdfPage): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
}

/** As sharp as the screen is, no wider than its place. */
async function drawn(page: PdfPage, canvas: HTMLCanvasElement): Promise<void> {
  const { width } = page.getViewport({ scale: 1 });
  const scale = (canvas.clientWidth * Math.min(2, devicePixelRatio)) / width;
  const viewport = page.getViewport({ scale });
  Object.assign(canvas, { width: Math.floor(viewport.width), height: Math.floor(viewport.height) });
  await page.render({ canvas, viewport }).promise;
}

/** Whether something has come near what is seen. */
function useNear(of: { current: HTMLElement | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '800px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [of]);
  return near;
}
