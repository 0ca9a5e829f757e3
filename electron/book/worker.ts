import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { verifyChain } from '../../db/treasury/verify-chain.ts';
import { verifyProjections } from '../../db/treasury/verify-projections.ts';
import type { VerifyOptions } from '../../db/treasury/verify-types.ts';
import type { FromReader, ReaderTask } from './messages.ts';

/** Reads the whole book, for its chain or for its rows, on a connection of its own that SQLite opened read-only, so that the host answers meanwhile. */

const send = (message: FromReader) => parentPort?.postMessage(message);

function run({ file, of, stop }: ReaderTask): void {
  const flag = new Int32Array(stop);
  const sqlite = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const options: VerifyOptions = {
      onProgress: (done, all) => send({ type: 'progress', done, all }),
      isCancelled: () => Atomics.load(flag, 0) === 1,
    };
    const verified = of === 'chain' ? verifyChain(sqlite, options) : verifyProjections(sqlite, options);
    send({ type: 'read', verified });
  } finally {
    sqlite.close();
  }
}

try {
  run(workerData as ReaderTask);
} catch (error) {
  send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
}
