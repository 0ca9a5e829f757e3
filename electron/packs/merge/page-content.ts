import type { Balance } from './ink.ts';
import {
  arrayOf,
  at,
  dictAt,
  itemsOf,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFRef,
  put,
  rawAt,
  streamOf,
} from './objects.ts';
import { type Box, type Matrix, written } from './page-space.ts';

/** A page's drawing instructions as a list of streams, so that others can be put before and behind. */
function parts(page: PDFDict) {
  const contents = at(page, 'Contents');
  if (contents instanceof PDFRawStream) return [rawAt(page, 'Contents') ?? contents];
  return contents instanceof PDFArray ? itemsOf(contents) : [];
}

/** Puts instructions behind all others. */
export function appendContent(page: PDFDict, content: string): void {
  put(page, 'Contents', arrayOf(page.context, [...parts(page), streamOf(page.context, `\n${content}\n`)]));
}

export type Wrapping = {
  balance: Balance;
  /** Moves the content, and shows no more of it than was seen before. */
  fit?: { move: Matrix; visible: Box };
  /** Says that all of it is no content for readers. */
  artifact: boolean;
};

/** Puts brackets around a page's content that nothing in it can break: whatever follows begins afresh. */
export function wrapContent(page: PDFDict, { balance, fit, artifact }: Wrapping): void {
  const { context } = page;
  const old = parts(page);
  if (old.length === 0) return;
  const { left, bottom, right, top } = fit?.visible ?? { left: 0, bottom: 0, right: 0, top: 0 };
  const clip = fit && `${written(fit.move)} cm ${written([left, bottom, right - left, top - bottom])} re W n`;
  const before = [
    artifact ? '/Artifact BMC' : '',
    'q',
    clip ?? '',
    ...Array.from({ length: balance.missingStates }, () => 'q'),
    ...Array.from({ length: balance.missingMarks }, () => '/Artifact BMC'),
  ];
  const after = [
    balance.inText ? 'ET' : '',
    ...Array.from({ length: balance.marks }, () => 'EMC'),
    ...Array.from({ length: balance.states }, () => 'Q'),
    'Q',
    artifact ? 'EMC' : '',
  ];
  const lines = (all: readonly string[]) => `\n${all.filter(Boolean).join('\n')}\n`;
  put(page, 'Contents', arrayOf(context, [streamOf(context, lines(before)), ...old, streamOf(context, lines(after))]));
}

/** Makes a drawing known to a page under a name of its own; the page's resources may be shared, so they are copied first. */
export function addDrawing(page: PDFDict, drawing: PDFRef): string {
  const { context } = page;
  const resources = shallow(dictAt(page, 'Resources') ?? PDFDict.withContext(context));
  const drawings = shallow(dictAt(resources, 'XObject') ?? PDFDict.withContext(context));
  let number = 1;
  while (drawings.has(PDFName.of(`Pack${number}`))) number++;
  const name = `Pack${number}`;
  put(drawings, name, drawing);
  put(resources, 'XObject', drawings);
  put(page, 'Resources', resources);
  return name;
}

function shallow(dict: PDFDict): PDFDict {
  const copy = PDFDict.withContext(dict.context);
  for (const [key, value] of dict.entries()) copy.set(key, value);
  return copy;
}
