/** `npm run collate -- FILES…`: the boroughs' monitoring files of one quarter as the funder's table of targets. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type CollateFault, collate } from '../db/agreement/collate-rules.ts';
import { type MonitoringFile, readMonitoringFile } from '../db/agreement/monitoring-file.ts';
import { writeWhole } from '../db/base/whole-file.ts';
import { BOROUGHS, collatedCsv, collatedMarkdown, TARGETS } from './collate/table.ts';

const USAGE = `npm run collate -- FILES… [--csv FILE] [--boroughs FILE]

  FILES            one quarter’s monitoring file (JSON) of each borough
  --csv FILE       writes the table for a spreadsheet as well
  --boroughs FILE  the boroughs there are, a line each; the 32 of London when left out`;

/** Words for the person at the command line; everything else that is thrown is a bug. */
class Refused extends Error {}

/** Far more than a quarter of one borough can be. */
const MOST_BYTES = 10_000_000;

function textOf(file: string): string {
  try {
    if (statSync(file).size > MOST_BYTES) throw new Refused(`${file} is too large to be a monitoring file.`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
}

function monitoringOf(path: string): MonitoringFile {
  const read = readMonitoringFile(textOf(path));
  if (read.ok) return read.file;
  const { fault } = read;
  switch (fault.why) {
    case 'notJson':
      throw new Refused(`${path} is not a whole JSON file: ask for it again.`);
    case 'notMonitoring':
      throw new Refused(`${path} is not a monitoring file of this program.`);
    case 'otherVersion':
      throw new Refused(
        `${path} was written in version ${fault.version} of the format, and this program reads version 1: use the program that is as new as the newest file.`,
      );
    case 'wrong':
      throw new Refused(`${path} is not right at “${fault.path}”: ask for it again.`);
  }
}

function wordsOf(fault: CollateFault, paths: readonly string[]): string {
  const nameOf = (at: number) => basename(paths[at] ?? '');
  switch (fault.why) {
    case 'none':
      return 'Say which files: FILES…';
    case 'unknownBorough':
      return `${nameOf(fault.at)} is of ${fault.borough}, which is not in the list of boroughs: give the list with --boroughs.`;
    case 'twice':
      return `${fault.borough} is there twice: ${nameOf(fault.first)} and ${nameOf(fault.at)}. Leave one out.`;
    case 'otherQuarter':
      return `${nameOf(fault.at)} is of another quarter than ${nameOf(fault.first)}. Collate one quarter at a time.`;
  }
}

const boroughsOf = (file: string | undefined): readonly string[] =>
  file === undefined
    ? BOROUGHS
    : textOf(file)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');

function run(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { csv: { type: 'string' }, boroughs: { type: 'string' } },
  });
  const made = collate(positionals.map(monitoringOf), boroughsOf(values.boroughs), TARGETS);
  if (!made.ok) throw new Refused(wordsOf(made.fault, positionals));
  if (values.csv) writeWhole(values.csv, new TextEncoder().encode(collatedCsv(made.collated)));
  console.log(collatedMarkdown(made.collated));
}

try {
  run();
} catch (error) {
  const forThePerson =
    error instanceof Refused ||
    (error instanceof TypeError && 'code' in error && `${error.code}`.startsWith('ERR_PARSE_ARGS'));
  if (!forThePerson) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
