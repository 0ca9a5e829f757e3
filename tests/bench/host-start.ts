import { spawn } from 'node:child_process';
import { resourcePath } from '../../electron/resources.ts';

async function firstAnswer(address: string): Promise<void> {
  const { origin } = new URL(address);
  const opened = await fetch(address, { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error('the local host gave no cookie');
  const headers = { cookie, origin, 'x-secretariat': '1', 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/office.status`, { method: 'POST', headers, body: '{}' });
  if (!answer.ok || !(await answer.text()).includes('"ok":true')) throw new Error(`no answer: ${answer.status}`);
}

/** Milliseconds from starting the built local host on `folder` to its first answered call. */
export async function hostStart(folder: string): Promise<number> {
  const start = performance.now();
  const host = spawn(process.execPath, [resourcePath('out/main/local-host.js'), '--data', folder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<never>((_, fail) => {
    host.once('error', fail);
    host.once('exit', (code) => fail(new Error(`the local host ended with ${code}`)));
  });
  const address = new Promise<string>((found) => {
    let text = '';
    host.stdout.on('data', (chunk: Buffer) => {
      text += chunk;
      const match = text.match(/http:\/\/127\.0\.0\.1:\S+/);
      if (match) found(match[0]);
    });
  });
  try {
    await firstAnswer(await Promise.race([address, ended]));
    return performance.now() - start;
  } finally {
    ended.catch(() => {});
    if (host.exitCode === null) {
      host.kill('SIGTERM');
      await new Promise((done) => host.once('exit', done));
    }
  }
}
