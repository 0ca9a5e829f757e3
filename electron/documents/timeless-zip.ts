import { unzipSync, zipSync } from 'fflate';

/** The same archive without the time at which it was packed: same content, same bytes. */
export const timelessZip = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1) });
