/** Checks the types of each floor by its own rules: db knows no DOM, electron no React. Exits 1 at the first floor with errors. */
import { spawnSync } from 'node:child_process';

for (const floor of ['db', 'electron', 'renderer', 'tests']) {
  const run = spawnSync('tsc', ['-p', `tsconfig.${floor}.json`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) process.exit(1);
}
