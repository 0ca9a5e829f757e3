import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root: from electron/*.ts when run from source, from out/main/*.js when built (also inside the archive). */
function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the program cannot find its own folder');
    folder = parent;
  }
  return folder;
}

const ROOT = findRoot();

/** The place of a file that ships with the program, e.g. `db/migrations` or `resources/templates/model-agenda.json`. */
export const resourcePath = (relative: string): string => join(ROOT, relative);

/** The program's version, as package.json says. */
export const appVersion: string = (
  JSON.parse(readFileSync(resourcePath('package.json'), 'utf8')) as { version: string }
).version;
