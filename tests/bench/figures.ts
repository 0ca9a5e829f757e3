import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { resourcePath } from '../../electron/resources.ts';

export type Figure = {
  name: string;
  value: number;
  unit: 'ms' | 'kB' | 'MB';
  target: number | null;
  /** Beside a percentile. */
  median?: number;
  /** Milliseconds of the processor: what the work cost, however busy the machine was. */
  cpu?: number;
};

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

const round = (value: number) => Math.round(value * 100) / 100;

/** Prints one figure as one line of JSON, with how busy the machine was in the last minute. What is missed is said again at the end. */
export function print({ name, value, unit, target, median, cpu }: Figure): void {
  const rounded = round(value);
  const ok = target === null || rounded <= target;
  if (!ok) overs.push(`${name}: ${rounded} ${unit}, target ${target} ${unit}`);
  const beside = {
    ...(median !== undefined && { median: round(median) }),
    ...(cpu !== undefined && { cpuMs: round(cpu) }),
  };
  const load = round(loadavg()[0] ?? 0);
  console.log(JSON.stringify({ name, value: rounded, ...beside, unit, target, ok, load, ...about }));
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

/** One run: milliseconds by the clock, and of the processor in all threads. */
export async function once(work: () => unknown): Promise<{ ms: number; cpu: number }> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpu: (user + system) / 1000 };
}

/** Prints the 95th percentile of `times` runs against the target, with the median and what one run costs the processor. */
export async function percentiles(
  name: string,
  work: () => unknown,
  { times, target }: { times: number; target: number },
): Promise<void> {
  let samples: number[] = [];
  const { cpu } = await once(async () => {
    samples = await time(work, times, 3);
  });
  const median = percentile(samples, 0.5);
  const value = percentile(samples, 0.95);
  print({ name: `${name}, 95th percentile`, value, median, cpu: cpu / (times + 3), unit: 'ms', target });
}

/**
 * What this disk takes to hold on to `kilobytes` for good, beside which a durable write is to be read: median and 95th percentile.
 */
export async function flushFigure(folder: string, kilobytes: number): Promise<void> {
  const file = openSync(join(folder, 'flushed'), 'w');
  const bytes = Buffer.alloc(kilobytes * 1024, 1);
  const flush = () => {
    writeSync(file, bytes);
    fsyncSync(file);
  };
  const samples = await time(flush, 200);
  closeSync(file);
  const name = `the disk itself: ${kilobytes} kB written and flushed, 95th percentile`;
  print({ name, value: percentile(samples, 0.95), median: percentile(samples, 0.5), unit: 'ms', target: null });
}
