/** `npm start`: opens the desktop program, or the local host where that cannot be. Options are handed on. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureElectron } from './electron-binary.ts';

const ROOT = join(import.meta.dirname, '..');
const LOCAL_HOST = join(ROOT, 'out', 'main', 'local-host.js');

/** A desktop program that ends this soon, and not well, never showed its window (no sandbox, no display). */
const STARTED_AFTER = 10_000;

/** Runs a program in our place: its output is ours, and it hears our signals. */
function run(program: string, args: readonly string[]): Promise<{ code: number; took: number }> {
  const began = performance.now();
  const child = spawn(program, args, { stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  // Ctrl+C reaches the child by itself; we only must not die before it has made its backup.
  const wait = () => {};
  process.on('SIGTERM', pass);
  process.on('SIGINT', wait);
  return new Promise((ended) => {
    const end = (code: number) => {
      process.off('SIGTERM', pass);
      process.off('SIGINT', wait);
      ended({ code, took: performance.now() - began });
    };
    child.once('error', () => end(1));
    child.once('exit', (code, signal) => end(signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : (code ?? 1)));
  });
}

/** Why no desktop window can open here; null when one can. The desktop's sandbox is never turned off to make it open. */
function noWindow(): string | null {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return 'the desktop window (Electron) does not open for root';
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'there is no display for the desktop window (Electron)';
  return null;
}

async function desktop(args: readonly string[]): Promise<string | null> {
  const reason = noWindow();
  if (reason) return reason;
  const program = await ensureElectron();
  if (!program) return 'the Electron binary is missing and cannot be fetched';
  const { code, took } = await run(program, [ROOT, ...args]);
  if (code !== 0 && took < STARTED_AFTER) return `the desktop window did not open (it ended with ${code})`;
  process.exit(code);
}

const args = process.argv.slice(2);
const why = await desktop(args);
console.log(`Opening CPEG Secretariat in the browser instead of its own window, because ${why}.`);
process.exit((await run(process.execPath, [LOCAL_HOST, ...args])).code);
