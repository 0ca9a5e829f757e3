import { createCanvas } from '@napi-rs/canvas';
import { openPdf } from './read-pdf.ts';

/** A page as a picture: `at` gives red, green and blue of a pixel. */
export type Picture = { width: number; height: number; at(x: number, y: number): readonly [number, number, number] };

/** Draws a page as a person sees it, one pixel a point. `number` is from 1. */
export async function renderPage(bytes: Uint8Array, number: number, scale = 1): Promise<Picture> {
  const document = await openPdf(bytes);
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  await document.loadingTask.destroy();
  return {
    width: canvas.width,
    height: canvas.height,
    at(x, y) {
      const from = (y * canvas.width + x) * 4;
      return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    },
  };
}

/** The smallest rectangle around everything that is not white. */
export function inkBox(picture: Picture): { left: number; top: number; right: number; bottom: number } {
  const box = { left: picture.width, top: picture.height, right: 0, bottom: 0 };
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (picture.at(x, y).every((value) => value > 245)) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}

/** The share of a band of rows in which there is any ink: 0 for an empty band. */
export function inkedRows(picture: Picture, from: number, to: number): number {
  let inked = 0;
  for (let y = from; y < to; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (picture.at(x, y).some((value) => value < 200)) {
        inked++;
        break;
      }
    }
  }
  return inked / (to - from);
}
