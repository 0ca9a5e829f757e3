import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../ui/index.ts';
import css from './PdfPages.module.css';
import { drawPage, openPdf, pageHeight, pageWords } from './pdf.ts';

/** How large the pages are: all of one page, as wide as the desk, or larger still. */
export type Zoom = 'page' | 'width' | 'large';

const WIDTHS: Record<Zoom, number> = { page: 460, width: 760, large: 1100 };

/** pdf.js gives up a page that somebody left while it was drawn: that is no fault. */
function unlessGone(error: unknown, isGone: boolean): void {
  if (!isGone) throw error;
}

type PageProps = { pdf: PDFDocumentProxy; number: number; width: number };

/** The picture of one page. A new canvas each time: pdf.js must not draw twice on one. */
function Picture({ pdf, number, width, label }: PageProps & { label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    let isGone = false;
    void drawPage(pdf, number, target, width).then(
      () => !isGone && setIsDrawn(true),
      (error) => unlessGone(error, isGone),
    );
    return () => {
      isGone = true;
    };
  }, [pdf, number, width]);
  return <canvas ref={canvas} className={css.picture} role="img" aria-label={label} data-drawn={isDrawn} />;
}

/** More pages than this are drawn only near the part that is looked at: a hundred pictures would fill the memory. */
const MANY = 20;
const NEAR = '1500px 0px';

/** True while the element is on the screen or near it; always, when `isAlways`. */
function useNear(isAlways: boolean) {
  const place = useRef<HTMLLIElement>(null);
  const [isNear, setNear] = useState(isAlways);
  useEffect(() => {
    const element = place.current;
    if (isAlways || !element) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: NEAR,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isAlways]);
  return { place, isNear };
}

/** One page as a picture, with its words beside it for those who listen. */
function PdfPage({ pdf, number, width }: PageProps) {
  const { t } = useTranslation('preview');
  const { place, isNear } = useNear(pdf.numPages <= MANY);
  const [words, setWords] = useState('');
  const [height, setHeight] = useState(width * Math.SQRT2);

  useEffect(() => {
    let isGone = false;
    void pageWords(pdf, number).then(
      (text) => !isGone && setWords(text),
      (error) => unlessGone(error, isGone),
    );
    return () => {
      isGone = true;
    };
  }, [pdf, number]);

  useEffect(() => {
    let isGone = false;
    void pageHeight(pdf, number, width).then(
      (found) => !isGone && setHeight(found),
      (error) => unlessGone(error, isGone),
    );
    return () => {
      isGone = true;
    };
  }, [pdf, number, width]);

  const label = t('page', { page: number, pages: pdf.numPages });
  return (
    <li ref={place} className={css.page}>
      {isNear ? (
        <Picture pdf={pdf} number={number} width={width} label={label} />
      ) : (
        <div className={css.picture} role="img" aria-label={label} style={{ width, height }} />
      )}
      <VisuallyHidden>{words}</VisuallyHidden>
      <p className={css.number}>{label}</p>
    </li>
  );
}

/** The pages of a finished PDF, one under the other. */
export function PdfPages({ bytes, zoom }: { bytes: Uint8Array; zoom: Zoom }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);

  useEffect(() => {
    let opened: PDFDocumentProxy | null = null;
    let isGone = false;
    void openPdf(bytes).then((document) => {
      opened = document;
      if (isGone) void document.loadingTask.destroy();
      else setPdf(document);
    });
    return () => {
      isGone = true;
      void opened?.loadingTask.destroy();
    };
  }, [bytes]);

  if (!pdf) return null;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return (
    <ol className={css.pages}>
      {numbers.map((number) => (
        // Another width is another canvas.
        <PdfPage key={`${number} ${zoom}`} pdf={pdf} number={number} width={WIDTHS[zoom]} />
      ))}
    </ol>
  );
}
