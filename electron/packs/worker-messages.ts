import type { Outcome } from '../../db/base/outcome.ts';
import type { WorkPart } from './merge/pack.ts';
import type { BuiltPack, PackOptions, PdfFacts, Progress } from './part.ts';
import type { PictureWords } from './to-pdf/picture.ts';
import type { Recalled, RecalledPaper } from './to-pdf/recall.ts';

/** One edition: its parts, and what is said of it. */
export type EditionWork = { parts: readonly WorkPart[]; options: PackOptions };

/** What a pack worker is started for: one thing, then it ends. */
export type PackWork =
  | { do: 'examine'; bytes: Uint8Array; name: string; mostPages: number }
  | { do: 'picture'; bytes: Uint8Array; name: string; words: PictureWords }
  | { do: 'recall'; papers: readonly RecalledPaper[] }
  | { do: 'build'; editions: readonly EditionWork[] };

type Answers = { examine: PdfFacts; picture: Uint8Array; recall: Recalled[]; build: BuiltPack[] };
export type PackAnswer<Work extends PackWork> = Outcome<Answers[Work['do']]>;

export type FromPackWorker =
  | { type: 'progress'; progress: Progress }
  /** What the worker is busy with: named when it has to be ended. */
  | { type: 'at'; name: string }
  | { type: 'done'; answer: Outcome<unknown> }
  | { type: 'failed'; message: string; stack: string };
