import { spawn } from 'node:child_process';

/** The command that opens an address in the person's own browser; null where there is no screen to open it on. */
export function browserCommand(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] | null {
  if (platform === 'win32') return ['explorer.exe'];
  if (platform === 'darwin') return ['open'];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}

/** Tries to open the address; the printed line stays the sure way, so a failure is not one of the program. */
export function openBrowser(address: string): void {
  const [command, ...args] = browserCommand(process.platform, process.env) ?? [];
  if (!command) return;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}
