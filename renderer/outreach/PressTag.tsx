import { useTranslation } from 'react-i18next';
import { StatusTag, type StatusTone } from '../ui/StatusTag.tsx';
import type { ListedStatement } from './words.ts';

export const PRESS_STANDINGS = ['draft', 'ready', 'released', 'withdrawn'] as const;
export type PressStanding = (typeof PRESS_STANDINGS)[number];

const TONES: Record<PressStanding, StatusTone> = {
  draft: 'neutral',
  ready: 'current',
  released: 'good',
  withdrawn: 'off',
};

/** A17: a draft to which enough members agreed is ready. */
export const pressStanding = ({ state, missing }: Pick<ListedStatement, 'state' | 'missing'>): PressStanding =>
  state === 'draft' && missing === 0 ? 'ready' : state;

export function PressTag({ of }: { of: Pick<ListedStatement, 'state' | 'missing'> }) {
  const { t } = useTranslation('outreach');
  const standing = pressStanding(of);
  return <StatusTag tone={TONES[standing]}>{t(`pressState.${standing}`)}</StatusTag>;
}
