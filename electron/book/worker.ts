import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { verifyBook } from '../../db/treasury/verify.ts';
import type { FromReader, ReaderTask } from './messages.ts';

/** Reads the whole book on a connection of its own that SQLite opened read-only, so that the host answers meanwhile. */

const send = (message: FromReader) => parentPort?.postMessage(message);

function run({ file, stop }: ReaderTask): void {
  const flag = new Int32Array(stop);
  const sqlite = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const verified = verifyBook(sqlite, {
      onProgress: (done, all) => send({ type: 'progress', done, all }),
      isCancelled: () => Atomics.load(flag, 0) === 1,
    });
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
