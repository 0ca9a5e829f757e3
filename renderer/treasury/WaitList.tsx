import { useTranslation } from 'react-i18next';
import { formatPence } from '../../db/base/pence.ts';
import type { Wait, WaitKind } from '../../db/treasury/waits-rules.ts';
import { StatusTag, type StatusTone, TextLink } from '../ui/index.ts';
import css from './shared/shared.module.css';

/** Where each thing is done, and how pressing it is. */
const DONE_AT = {
  mine: { to: '/treasury/payments', tone: 'current' },
  toRelease: { to: '/treasury/payments', tone: 'current' },
  toSign: { to: '/treasury/payments', tone: 'neutral' },
  unmatched: { to: '/treasury/bank', tone: 'current' },
  toRatify: { to: '/treasury/book/ratify', tone: 'current' },
  quarters: { to: '/treasury/periods', tone: 'current' },
  years: { to: '/treasury/periods', tone: 'current' },
  over: { to: '/treasury/budget', tone: 'bad' },
  under: { to: '/treasury/budget', tone: 'warn' },
  noBudget: { to: '/treasury/budget', tone: 'warn' },
  stale: { to: '/treasury/cheques', tone: 'warn' },
  gaps: { to: '/treasury/cheques', tone: 'warn' },
  signers: { to: '/treasury/set-up/signatories', tone: 'warn' },
  unpresented: { to: '/treasury/cheques', tone: 'neutral' },
} as const satisfies Record<WaitKind, { to: string; tone: StatusTone }>;

function Line({ wait: { what, count, pence, of, id } }: { wait: Wait }) {
  const { t } = useTranslation('treasury');
  const { to } = DONE_AT[what];
  const words = t(`overview.wait.${what}`, { count });
  const more = [of, pence === 0 ? '' : formatPence(Math.abs(pence))].filter((part) => part !== '').join(', ');
  return (
    <>
      {what === 'unmatched' && id !== null ? (
        <TextLink to="/treasury/bank" search={{ account: id, tab: 'match' }}>
          {words}
        </TextLink>
      ) : (
        <TextLink to={to}>{words}</TextLink>
      )}
      {more !== '' && <span className={css.soft}> {more}</span>}
    </>
  );
}

/** What waits, each with the way to where it is done. */
export function WaitList({ waits }: { waits: readonly Wait[] }) {
  const { t } = useTranslation('treasury');
  return (
    <ul className={css.waits}>
      {waits.map((wait) => (
        <li key={`${wait.what} ${wait.id}`} className={css.wait}>
          <StatusTag tone={DONE_AT[wait.what].tone}>{t(`overview.tone.${DONE_AT[wait.what].tone}`)}</StatusTag>
          <span>
            <Line wait={wait} />
          </span>
        </li>
      ))}
    </ul>
  );
}
