import type { HostPort } from '../host-port.ts';

/** The local host's outside world: the browser saves, opens and prints; the screen is told so and does it. */
export function localHost(report: HostPort['report']): HostPort {
  const browser = async () => ({ way: 'browser' }) as const;
  const chooseFolder = async () => ({ way: 'typed' }) as const;
  return { kind: 'local', save: browser, open: browser, print: browser, chooseFolder, report };
}
