/** What pdf.js finds in a file: a second opinion, by a reader that mends what it can. */
export type SecondLook = { pages: number; readable: number };

type Canvas = { DOMMatrix?: unknown; Path2D?: unknown; ImageData?: unknown };

/** pdf.js asks for a canvas as soon as it is loaded; it is only needed for drawing, and nothing is drawn here. */
function withoutCanvas(): void {
  const here = globalThis as Canvas;
  here.DOMMatrix ??= class {};
  here.Path2D ??= class {};
  here.ImageData ??= class {};
}

/** Opens a file with pdf.js and asks for every page. @throws what pdf.js throws when it cannot be opened at all. */
export async function secondLook(bytes: Uint8Array): Promise<SecondLook> {
  withoutCanvas();
  // Its worker's code is taken into this thread, which is a worker already.
  const here = globalThis as { pdfjsWorker?: unknown };
  here.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: true,
  } as Parameters<typeof getDocument>[0]);
  try {
    const document = await task.promise;
    let readable = 0;
    for (let number = 1; number <= document.numPages; number++) {
      try {
        await document.getPage(number);
        readable += 1;
      } catch {
        // Counted: a page that cannot be opened is what we are looking for.
        break;
      }
    }
    return { pages: document.numPages, readable };
  } finally {
    await task.destroy();
  }
}
