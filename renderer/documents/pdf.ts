import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** A finished PDF, opened for looking at. Fonts are drawn from the file itself; nothing is fetched and no code in it runs. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // pdf.js takes the buffer away to its worker; the copy leaves the caller's bytes for saving.
  return getDocument({ data: bytes.slice(), useWasm: false, enableXfa: false }).promise;
}

/** Draws one page (from 1) on the canvas, `width` CSS pixels wide, sharp on the screen at hand. */
export async function drawPage(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, width: number) {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const scale = (width / natural.width) * window.devicePixelRatio;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.width = `${width}px`;
  await page.render({ canvas, viewport }).promise;
}

/** The height of one page in CSS pixels when it is `width` of them wide. */
export async function pageHeight(pdf: PDFDocumentProxy, number: number, width: number): Promise<number> {
  const natural = (await pdf.getPage(number)).getViewport({ scale: 1 });
  return (width / natural.width) * natural.height;
}

/** The words of one page in reading order: what a screen reader is given beside the picture. */
export async function pageWords(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}
