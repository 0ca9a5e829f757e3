import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron';
import { writeWhole as writeWholeFile } from '../../db/base/whole-file.ts';
import { type Delivery, DeliveryFailed, type FolderChoice, type HostPort, type OutgoingFile } from '../host-port.ts';
import { words } from '../host-words.ts';
import { codeOf } from '../safety/trouble.ts';

/** A name that is one on every system: no path, none of the characters that Windows refuses. */
function safeName(name: string): string {
  const bare = basename(name.replaceAll('\\', '/'))
    .replace(/[<>:"|?*]|\p{Cc}/gu, '-')
    .replace(/[. ]+$/, '');
  return bare || 'document';
}

const filtersFor = (name: string) => {
  const extension = extname(name).slice(1);
  const all = { name: words('save.allFiles'), extensions: ['*'] };
  return extension
    ? [{ name: words('save.files', { kind: extension.toUpperCase() }), extensions: [extension] }, all]
    : [all];
};

/** Writes the whole file or leaves what was there. @throws DeliveryFailed with what the person can do. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  try {
    writeWholeFile(path, bytes);
  } catch (error) {
    const isFull = /^(ENOSPC|EDQUOT)$/.test(codeOf(error));
    throw new DeliveryFailed(isFull ? 'safety.fileFull' : 'safety.fileNotWritten', { name: basename(path) });
  }
}

export type DesktopPort = HostPort & {
  /** Removes the copies that were opened in other programs. */
  tidy(): void;
};

/** The desktop's outside world: native dialogs, and the machine's own programs for what is finished. */
export function desktopHost(window: () => BrowserWindow | null, report: HostPort['report']): DesktopPort {
  let copies: string | null = null;

  async function save(file: OutgoingFile): Promise<Delivery> {
    const name = safeName(file.name);
    const options = {
      title: words('save.title', { name }),
      buttonLabel: words('save.button'),
      defaultPath: join(app.getPath('documents'), name),
      filters: filtersFor(name),
    };
    const over = window();
    const chosen = await (over ? dialog.showSaveDialog(over, options) : dialog.showSaveDialog(options));
    if (chosen.canceled || !chosen.filePath) return { way: 'cancelled' };
    writeWhole(chosen.filePath, file.bytes);
    return { way: 'saved', path: chosen.filePath };
  }

  async function chooseFolder(): Promise<FolderChoice> {
    const options: OpenDialogOptions = {
      title: words('chooseFolder.title'),
      buttonLabel: words('chooseFolder.button'),
      properties: ['openDirectory', 'createDirectory'],
    };
    const over = window();
    const chosen = await (over ? dialog.showOpenDialog(over, options) : dialog.showOpenDialog(options));
    const [path] = chosen.filePaths;
    return chosen.canceled || !path ? { way: 'cancelled' } : { way: 'chosen', path };
  }

  /** A copy for reading: what somebody changes in the viewer is not what the program holds. */
  async function open(file: OutgoingFile): Promise<Delivery> {
    const name = safeName(file.name);
    if (!copies || !existsSync(copies)) copies = mkdtempSync(join(app.getPath('temp'), 'cpeg-secretariat-'));
    const folder = join(copies, randomUUID());
    mkdirSync(folder);
    const path = join(folder, name);
    writeWhole(path, file.bytes);
    chmodSync(path, 0o400);
    const wrong = await shell.openPath(path);
    if (wrong) throw new DeliveryFailed('safety.fileNotOpened', { name });
    return { way: 'opened' };
  }

  return {
    kind: 'desktop',
    save,
    open,
    // Printed from the machine's own viewer: what is printed is the PDF and never the page that shows it.
    print: open,
    chooseFolder,
    report,
    tidy() {
      if (copies) rmSync(copies, { recursive: true, force: true });
      copies = null;
    },
  };
}
