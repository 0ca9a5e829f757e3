import { join } from 'node:path';
import { writeCopy } from '../../../electron/safety/copy-file.ts';
import { COPY_BYTES } from './copy-bytes.ts';

/** Writes one copy in a process that is killed meanwhile: `node copy-process.ts FOLDER NAME`. */
const [, , folder = '', name = ''] = process.argv;
process.stdout.write('writing\n');
await writeCopy(join(folder, name), Buffer.alloc(COPY_BYTES, 7));
