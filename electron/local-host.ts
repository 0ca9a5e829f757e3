import { createCore } from './core.ts';
import { words } from './host-words.ts';
import { localHost } from './local/host.ts';
import { openBrowser } from './local/open-browser.ts';
import { serveLocally } from './local/server.ts';
import { BadOption, defaultFolder, readOptions, type StartOptions } from './options.ts';
import { pageFiles } from './page.ts';
import { appVersion } from './resources.ts';
import { createReporter } from './safety/fault-log.ts';
import { codeOf, type Trouble } from './safety/trouble.ts';

/** The program in the person's own browser, for machines that cannot have the desktop one. */

/** What the process ends with: nothing was started. */
const EXIT = { badOption: 2, inUse: 3, portTaken: 4 } as const;

/** Another start has the folder: says where it is. Other trouble is shown on the screen, with what can be done. */
function alreadyThere({ folder, running }: Trouble): string {
  const what = words(running?.host === 'desktop' ? 'local.alreadyDesktop' : 'local.already', { folder });
  return running?.address ? `${what} ${words('local.alreadyAt', { address: running.address })}` : what;
}

function leave(code: number, text: string): never {
  console.error(text);
  process.exit(code);
}

async function start({ folder: named, clock, port, open }: StartOptions): Promise<void> {
  const folder = named ?? defaultFolder(process.platform, process.env);
  const host = localHost(createReporter(folder, clock));
  const core = await createCore({ folder, clock, appVersion, host });
  const trouble = core.trouble();
  if (trouble?.kind === 'inUse') {
    await core.close();
    leave(EXIT.inUse, alreadyThere(trouble));
  }
  const server = await serveLocally(core, pageFiles(), port).catch(async (error: unknown) => {
    await core.close();
    if (codeOf(error) === 'EADDRINUSE') leave(EXIT.portTaken, words('local.portTaken', { port: String(port) }));
    throw error;
  });
  core.announce(server.address);
  console.log(words('local.running', { address: server.address }));
  if (open) openBrowser(server.address);

  let closing = false;
  const stop = async () => {
    if (closing) return;
    closing = true;
    await server.close();
    await core.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function options(): StartOptions {
  try {
    return readOptions(process.argv.slice(2), process.env, true);
  } catch (error) {
    if (!(error instanceof BadOption)) throw error;
    return leave(EXIT.badOption, `${error.message}\n${words('local.options')}`);
  }
}

await start(options());
