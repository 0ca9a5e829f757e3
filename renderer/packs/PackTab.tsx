import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked } from '../ui/index.ts';
import { BuiltCard } from './BuiltCard.tsx';
import { PlanCard } from './PlanCard.tsx';
import css from './packs.module.css';

/** The pack of a meeting: what it will hold, building it, and every pack that was built. */
export function PackTab({ meetingId }: { meetingId: number }) {
  const answer = useAsk(api.packs.page, { meetingId });
  return (
    <Asked answer={answer}>
      {(page) => (
        <div className={css.stack}>
          {page.mayBuild && <PlanCard page={page} />}
          <BuiltCard page={page} />
        </div>
      )}
    </Asked>
  );
}
