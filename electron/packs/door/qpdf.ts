import { createRequire } from 'node:module';

/** What `qpdf --check` says of a file. */
export type QpdfCheck = {
  /** Everything was read and nothing was odd. */
  clean: boolean;
  /** The file's own table of objects cannot be used, or something else that ends the reading. */
  broken: boolean;
  /** It ended at a picture's own data, which readers show as far as they go. */
  picture: boolean;
  /** The numbers of objects that it complains about. */
  objects: readonly number[];
};

type Instance = {
  callMain(args: string[]): number;
  FS: {
    streams: unknown[];
    open(path: string, flags: string): unknown;
    close(stream: unknown): void;
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
};

const load = createRequire(import.meta.url);

/**
 * Complaints that do no harm: about the order of the file for the web, the free entries of its table, junk before its
 * head, and keys that are written twice.
 */
const HARMLESS = [
  /linear|hint table|object count mismatch/i,
  /reported number of objects/i,
  /can't find PDF header/i,
  /duplicated key/i,
  /has wrong type.*overriding|\/Type key should be/i,
];

/** Runs qpdf, compiled to WebAssembly, on a file in memory. Its build cannot catch its own errors: one ends the run. */
export async function qpdfCheck(bytes: Uint8Array): Promise<QpdfCheck> {
  const create = load('@neslinesli93/qpdf-wasm') as (options: object) => Promise<Instance>;
  const exitCode = process.exitCode;
  const { FS, callMain } = await create({});
  FS.writeFile('/in.pdf', bytes);
  // There is no shell: what qpdf says is caught by opening files in the place of its outputs.
  for (const [stream, file] of [
    [1, '/out'],
    [2, '/said'],
  ] as const) {
    FS.close(FS.streams[stream]);
    FS.open(file, 'w');
  }
  let code: number;
  try {
    code = callMain(['--check', '/in.pdf']);
  } catch {
    // Out of its memory, or an error of the build.
    code = 2;
  } finally {
    process.exitCode = exitCode;
  }
  const said = Buffer.from(FS.readFile('/said')).toString('latin1').split('\n').filter(Boolean);
  const complaints = said.filter((line) => !HARMLESS.some((harmless) => harmless.test(line)));
  const objects = complaints.flatMap((line) => {
    const [, number] = /(?:page )?object (\d+) 0/.exec(line) ?? [];
    return number ? [Number(number)] : [];
  });
  const finished = Buffer.from(FS.readFile('/out')).toString('latin1').includes('File is not encrypted');
  const warned = complaints.some((line) => line.startsWith('WARNING'));
  const clean = complaints.length === 0 && (code === 0 || said.length > 0);
  const picture = complaints.some((line) => line.includes('Pl_DCT'));
  return { clean, broken: !clean && !(warned && finished), picture, objects: [...new Set(objects)] };
}
