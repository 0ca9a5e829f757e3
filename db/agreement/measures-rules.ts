import { evidence } from '../../resources/locales/en-GB/agreement/evidence.ts';
import type { IsoDate } from '../base/brand.ts';
import { formatDate } from '../base/format.ts';
import type { MeasureFigure } from './types.ts';

/** L6: how a measure's evidence is put. Pure. */

export const words = evidence;

export type Period = { from: IsoDate; to: IsoDate };
export type Shown = Pick<MeasureFigure, 'value' | 'evidence'>;

/** Puts the values, in their order, where the words have a star. */
export const fill = (text: string, ...values: readonly (string | number)[]): string => {
  let at = 0;
  return text.replace(/\*/g, () => String(values[at++] ?? ''));
};

/** One record a line, "24 May 2010: Ordinary meeting", and as many as there are. */
export const dated = (records: readonly { on: IsoDate; said: readonly string[] }[]): Shown => ({
  value: records.length,
  evidence: records.map(({ on, said }) => `${formatDate(on)}: ${said.filter((part) => part !== '').join(', ')}`),
});
