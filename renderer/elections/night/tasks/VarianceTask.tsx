import { useState } from 'react';
import type { Contest, Round } from '../../words.ts';
import { AccountAgain } from './AccountAgain.tsx';
import { RulingsTask } from './RulingsTask.tsx';

/** The account does not balance: looked at and entered again, until the same figures come twice running. */
export function VarianceTask({ contest, round }: { contest: Contest; round: Round }) {
  const [goesOn, setGoesOn] = useState(false);
  if (goesOn) return <RulingsTask contest={contest} round={round} onBack={() => setGoesOn(false)} />;
  return <AccountAgain contest={contest} round={round} onCount={round.mayCount ? () => setGoesOn(true) : undefined} />;
}
