import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Clock, fixedClock, systemClock } from '../../db/base/clock.ts';
import { isIsoDate } from '../../db/base/dates.ts';

export type StartOptions = { folder: string; port: number; clock: Clock; open: boolean };

/** Where a person's data lives when they do not say: the platform's own place for it. */
export function defaultFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home = homedir()): string {
  const name = 'cpeg-secretariat';
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name);
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), name);
}

export const USAGE = 'Options: --data FOLDER, --port NUMBER, --today YYYY-MM-DD, --no-open';

/**
 * Reads the command line of either host.
 * @throws Error with words for the person when an option is unknown or has no sense.
 */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      today: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port number`);
  const { today } = values;
  if (today !== undefined && !isIsoDate(today)) throw new Error(`--today ${today} is no day; write it as 2011-05-10`);
  return {
    folder: values.data === undefined ? defaultFolder(process.platform, env) : resolve(values.data),
    port,
    clock: today === undefined ? systemClock : fixedClock(today),
    open: !values['no-open'] && !env.CI,
  };
}
