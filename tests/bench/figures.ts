import { readFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { resourcePath } from '../../electron/resources.ts';

export type Figure = { name: string; value: number; unit: 'ms' | 'kB' | 'MB'; target: number | null };

const installed = (name: string): string => {
  const file = resourcePath(`node_modules/${name}/package.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

const about = {
  machine: `${platform()} ${release()} ${arch()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
  cpu: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  node: process.version,
  versions: {
    'better-sqlite3': installed('better-sqlite3'),
    'drizzle-orm': installed('drizzle-orm'),
    pdfkit: installed('pdfkit'),
    vite: installed('vite'),
  },
};

const overs: string[] = [];

/** Prints one figure as one line of JSON: what is missed is said, and not a failure, since machines differ. */
export function print({ name, value, unit, target }: Figure): void {
  const rounded = Math.round(value * 100) / 100;
  const ok = target === null || rounded <= target;
  if (!ok) overs.push(`${name}: ${rounded} ${unit}, target ${target} ${unit}`);
  console.log(JSON.stringify({ name, value: rounded, unit, target, ok, ...about }));
}

/** What missed its target, for the last lines of the run. */
export const missed = (): readonly string[] => overs;

/** The value below which `share` of the samples lie (0.95 for the 95th percentile). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Runs `work` `times` after `warm` runs that do not count; the milliseconds of each. */
export async function time(work: () => unknown, times: number, warm = 3): Promise<number[]> {
  for (let run = 0; run < warm; run += 1) await work();
  const samples: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await work();
    samples.push(performance.now() - start);
  }
  return samples;
}
