import { app, type BrowserWindow, dialog, protocol, session } from 'electron';
import { createCore } from './core.ts';
import { answerCalls } from './desktop/calls.ts';
import { desktopHost } from './desktop/dialogs.ts';
import { setMenu } from './desktop/menu.ts';
import { watchWindow } from './desktop/mishaps.ts';
import { stayHome } from './desktop/navigation.ts';
import { denyEverything } from './desktop/permissions.ts';
import { registerScheme, serveScreens } from './desktop/protocol.ts';
import { closeFirst } from './desktop/quitting.ts';
import { isOnlyOne } from './desktop/single-instance.ts';
import { bringForward, openWindow } from './desktop/window.ts';
import { words } from './host-words.ts';
import { BadOption, defaultFolder, readOptions, type StartOptions } from './options.ts';
import { pageFiles } from './page.ts';
import { appVersion, resourcePath } from './resources.ts';
import { createReporter } from './safety/fault-log.ts';

/** The desktop host: lifecycle only; each part is in desktop/. */

let window: BrowserWindow | null = null;

async function run(options: StartOptions): Promise<void> {
  const folder = options.folder ?? defaultFolder(process.platform, process.env);
  const host = desktopHost(() => window, createReporter(folder, options.clock));
  await app.whenReady();
  denyEverything(session.defaultSession);
  serveScreens(protocol, pageFiles());
  setMenu(appVersion, folder);
  const core = await createCore({ folder, clock: options.clock, appVersion, host });
  core.announce(null);
  answerCalls(core);
  closeFirst(async () => {
    host.tidy();
    await core.close();
  });
  window = openWindow(resourcePath('out/preload/preload.cjs'), app.isPackaged);
  watchWindow(window);
}

function giveUp(error: unknown): void {
  console.error(error);
  dialog.showErrorBox(app.getName(), words('failed'));
  app.exit(1);
}

function options(): StartOptions {
  try {
    return readOptions(process.argv.slice(1), process.env, false);
  } catch (error) {
    if (!(error instanceof BadOption)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

app.enableSandbox();
registerScheme();
// On every page there ever is, before it loads anything.
app.on('web-contents-created', (_event, contents) => stayHome(contents));

const started = options();
// Not awaited: Electron becomes ready only when this module has been read to its end.
if (isOnlyOne(started.folder, () => bringForward(window))) run(started).catch(giveUp);
else app.quit();
