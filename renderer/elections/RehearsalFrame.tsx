import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './elections.module.css';
import { useElection } from './useElection.ts';

/** A rehearsal can never be mistaken for an election: stripes around every page, and the words. */
export function RehearsalFrame({ isRehearsal, children }: { isRehearsal: boolean; children: ReactNode }) {
  const { t } = useTranslation('elections');
  if (!isRehearsal) return children;
  return (
    <div className={css.rehearsal}>
      <p className={css.rehearsalWords}>{t('rehearsal.words')}</p>
      <div className={css.inFrame}>{children}</div>
    </div>
  );
}

/** The same around what belongs to an election but stands on a page of another subject. */
export function FrameOfElection({ electionId, children }: { electionId: number; children: ReactNode }) {
  const answer = useElection(String(electionId));
  // The frame must not come around what is on the screen already: that would begin anew inside it.
  if (answer.state === 'loading') return null;
  const isRehearsal = answer.state === 'ready' && answer.value.election.rehearsal;
  return <RehearsalFrame isRehearsal={isRehearsal}>{children}</RehearsalFrame>;
}
