import type { Outcome, Params } from '../db/base/outcome.ts';
import type { ProblemKey } from '../resources/locales/en-GB/problems.ts';

export type OutgoingFile = { name: string; mime: string; bytes: Uint8Array };

/** What became of a file handed to the host: it is on disk, the screen must download it, or the person thought better of it. */
export type Delivery = { way: 'saved'; path: string } | { way: 'opened' } | { way: 'browser' } | { way: 'cancelled' };

/** A folder that was asked for. Where the host cannot ask, the screen has it typed. */
export type FolderChoice = { way: 'chosen'; path: string } | { way: 'typed' } | { way: 'cancelled' };

/** What the two hosts do each in their way. The only outside world the core knows beside its data folder. */
export type HostPort = {
  readonly kind: 'desktop' | 'local';
  /** Desktop: asks where and writes it whole or not at all. Local host: answers `browser`, and the screen downloads. */
  save(file: OutgoingFile): Promise<Delivery>;
  /** Opens a finished document in the machine's own viewer. */
  open(file: OutgoingFile): Promise<Delivery>;
  print(file: OutgoingFile): Promise<Delivery>;
  /** Desktop: the machine's own dialog. Local host: answers `typed`; a browser tells no page where a folder is. */
  chooseFolder(): Promise<FolderChoice>;
  /** A bug or a fault below the services: writes it to the log (never a person's data) and says what to tell the person. */
  report(call: string, error: unknown): Outcome<never>;
};

/** A file could not be handed over: the host's `report` turns it into what the person is told. */
export class DeliveryFailed extends Error {
  readonly key: ProblemKey;
  readonly params: Params;
  constructor(key: ProblemKey, params: Params) {
    super(key);
    this.key = key;
    this.params = params;
  }
}
