import { useState } from 'react';
import type { Outcome, Problem, Warning } from '../../../db/base/outcome.ts';

type Send = (accepted: string[]) => Promise<Outcome<unknown>>;
type Waiting = { send: Send; accepted: string[]; warnings: Warning[]; onDone: (() => void) | undefined };

/** Takes a step outside a form: its problem, its warnings, and going on past them. */
export function useTake() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [busy, setBusy] = useState(false);

  const take = async (send: Send, onDone?: () => void, accepted: string[] = []) => {
    setBusy(true);
    const outcome = await send(accepted).finally(() => setBusy(false));
    const warned = !outcome.ok && outcome.problem.kind === 'warned';
    setProblem(outcome.ok || warned ? null : outcome.problem);
    setWaiting(warned ? { send, accepted, warnings: outcome.problem.warnings ?? [], onDone } : null);
    if (outcome.ok) onDone?.();
    return outcome.ok;
  };
  const goOn = () => {
    if (!waiting) return;
    const { send, accepted, warnings, onDone } = waiting;
    void take(send, onDone, [...new Set([...accepted, ...warnings.map(({ rule }) => rule)])]);
  };
  return { take, busy, problem, clear: () => setProblem(null), waiting, stop: () => setWaiting(null), goOn };
}
