import { createContext, useContext } from 'react';
import type { Outcome } from '../../../db/base/outcome.ts';
import type { Teller } from '../../../db/elections/words.ts';
import type { ElectionPageData } from '../words.ts';

/** A step that the returning officer and one teller confirm by name. */
export type Confirmable = {
  /** The verb on the button and the dialog's title. */
  title: string;
  /** What will be on record. */
  lines: readonly string[];
  tone?: 'plain' | 'danger';
  send: (confirmedWith: Teller, accepted: string[]) => Promise<Outcome<unknown>>;
  onDone?: () => void;
};

export type NightTools = {
  night: ElectionPageData;
  /** Asks for the confirmation, then takes the step. */
  confirm: (step: Confirmable) => void;
};

export const NightContext = createContext<NightTools | null>(null);

export function useNight(): NightTools {
  const tools = useContext(NightContext);
  if (!tools) throw new Error('useNight outside the night');
  return tools;
}
