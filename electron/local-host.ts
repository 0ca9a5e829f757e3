import { createCore } from './core.ts';
import { localHost } from './local/host.ts';
import { openBrowser } from './local/open-browser.ts';
import { readOptions, type StartOptions, USAGE } from './local/options.ts';
import { serveLocally } from './local/server.ts';
import { pageFiles } from './page.ts';
import { appVersion } from './resources.ts';
import { createReporter } from './safety/fault-log.ts';
import type { Trouble } from './safety/trouble.ts';

/** Another start has the folder: says where it is and leaves. Other trouble is shown on the screen, with what can be done. */
function refuse({ folder, running }: Trouble): never {
  const where = running?.address ? ` Open this address in your browser: ${running.address}` : '';
  const what = running?.host === 'desktop' ? 'the desktop program' : 'another start of the program';
  console.error(`The folder ${folder} is already open in ${what}.${where}`);
  process.exit(3);
}

/** The program in the person's own browser, for machines that cannot have the desktop one. */
async function start({ folder, clock, port, open }: StartOptions): Promise<void> {
  const host = localHost(createReporter(folder, clock));
  const core = await createCore({ folder, clock, appVersion, host });
  const trouble = core.trouble();
  if (trouble?.kind === 'inUse') {
    await core.close();
    refuse(trouble);
  }
  const server = await serveLocally(core, pageFiles(), port);
  core.announce(server.address);
  console.log(`CPEG Secretariat is running. Open this address in your browser: ${server.address}`);
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
    return readOptions(process.argv.slice(2), process.env);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exit(2);
  }
}

await start(options());
