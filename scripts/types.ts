/** Checks the types of each floor by its own rules: db knows no DOM, electron no React. Exits 1 at the first floor with errors. */
import { spawnSync } from 'node:child_process';

for (const floor of ['db', 'electron', 'renderer', 'tests']) {
  // What was checked before is remembered (git leaves it out): a second run looks only at what changed.
  const remembered = ['--incremental', '--tsBuildInfoFile', `.${floor}.tsbuildinfo`];
  const run = spawnSync('tsc', ['-p', `tsconfig.${floor}.json`, ...remembered], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) process.exit(1);
}
