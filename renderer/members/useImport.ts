import { useRef, useState } from 'react';
import type { Problem, Warning } from '../../db/base/outcome.ts';
import type { ImportField } from '../../db/members/exchange/columns.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import type { GivenFile } from '../ui/index.ts';
import type { Preview } from './types.ts';

export type ImportStep = 'file' | 'columns' | 'rows' | 'done';
export type ImportDone = { imported: number; leftOut: number };

/** Where the import stands: the chosen file, what the program makes of it, and what the person decided. */
export function useImport() {
  const [step, setStep] = useState<ImportStep>('file');
  const [file, setFile] = useState<GivenFile | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [columns, setColumns] = useState<ReadonlyMap<number, ImportField | null>>(new Map());
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  const [done, setDone] = useState<ImportDone | null>(null);
  const [isReading, setReading] = useState(false);
  const asked = useRef(0);
  const { run, busy } = useDo(api.members.importRun);

  const inputOf = (given: GivenFile, map: typeof columns, out: typeof leftOut) => ({
    name: given.name.slice(-200),
    bytes: given.bytes,
    columns: [...map].map(([index, field]) => ({ index, field })),
    leftOut: [...out],
  });

  /** Asks the program anew what it makes of the file; an answer that a later question overtook is dropped. */
  const look = async (given: GivenFile, map: typeof columns, out: typeof leftOut): Promise<boolean> => {
    asked.current += 1;
    const mine = asked.current;
    setReading(true);
    setProblem(null);
    const outcome = await api.members.importPreview(inputOf(given, map, out));
    if (mine !== asked.current) return false;
    setReading(false);
    if (outcome.ok) setPreview(outcome.value);
    else setProblem(outcome.problem);
    return outcome.ok;
  };

  const begin = (given: GivenFile | null) => {
    asked.current += 1;
    setReading(false);
    setFile(given);
    setPreview(null);
    setProblem(null);
    setColumns(new Map());
    setLeftOut(new Set());
    setDone(null);
    setStep('file');
  };

  return {
    step,
    file,
    preview,
    columns,
    leftOut,
    problem,
    warnings,
    done,
    isReading,
    busy,
    begin,
    goTo: (next: ImportStep) => {
      setProblem(null);
      setStep(next);
    },
    read: async () => {
      if (file && (await look(file, columns, leftOut))) setStep('columns');
    },
    match: (index: number, field: ImportField | null) => {
      const next = new Map(columns).set(index, field);
      setColumns(next);
      if (file) void look(file, next, leftOut);
    },
    leave: (rows: Iterable<number>) => {
      const next = new Set(rows);
      setLeftOut(next);
      if (file) void look(file, columns, next);
    },
    closeWarnings: () => setWarnings([]),
    send: async (accepted: string[]) => {
      if (!file) return;
      setProblem(null);
      const outcome = await run({ ...inputOf(file, columns, leftOut), accepted });
      const warned = !outcome.ok && outcome.problem.kind === 'warned';
      setWarnings(warned ? (outcome.problem.warnings ?? []) : []);
      if (!outcome.ok) {
        if (!warned) setProblem(outcome.problem);
        return;
      }
      setDone(outcome.value);
      setStep('done');
    },
  };
}

export type Import = ReturnType<typeof useImport>;
