import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Clock, fixedClock, systemClock } from '../db/base/clock.ts';
import { isIsoDate } from '../db/base/dates.ts';
import { words } from './host-words.ts';

/** `folder` is null when nobody named one: then it is `defaultFolder`. */
export type StartOptions = { folder: string | null; port: number; clock: Clock; open: boolean };

/** An option that makes no sense; the message is for the person. */
export class BadOption extends Error {}

/** Where a person's data lives when they do not say: the platform's own place for it. */
export function defaultFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home = homedir()): string {
  const name = 'cpeg-secretariat';
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name);
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), name);
}

const OPTIONS = {
  data: { type: 'string' },
  port: { type: 'string' },
  today: { type: 'string' },
  'no-open': { type: 'boolean' },
} as const;

function parse(argv: readonly string[], isStrict: boolean) {
  // Not strict: Chromium's own switches stand among the desktop's arguments.
  const { values, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  for (const token of tokens) {
    const isKnown = token.kind === 'option' && Object.hasOwn(OPTIONS, token.name);
    const lacksValue = token.kind === 'option' && token.name !== 'no-open' && !token.value;
    if ((isStrict && !isKnown) || (isKnown && lacksValue)) {
      const option = token.kind === 'option' ? token.rawName : argv[token.index];
      throw new BadOption(words('local.badOption', { option: option ?? '' }));
    }
  }
  return values;
}

/**
 * Reads the command line of either host; `isStrict` refuses what is not ours.
 * @throws BadOption
 */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv, isStrict: boolean): StartOptions {
  const values = parse(argv, isStrict);
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new BadOption(words('local.badPort', { port: String(values.port) }));
  }
  const { data, today } = values;
  if (typeof today === 'string' && !isIsoDate(today)) throw new BadOption(words('local.badDay', { day: today }));
  return {
    folder: typeof data === 'string' ? resolve(data) : null,
    port,
    clock: typeof today === 'string' ? fixedClock(today) : systemClock,
    open: !values['no-open'] && !env.CI,
  };
}
