import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import type { MandateView, SignatoryView } from '../../../db/treasury/payment-views.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay } from '../../app/status.ts';
import { Button, Card, StatusTag, SummaryList, TextLink, toasts } from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import css from '../shared/shared.module.css';
import {
  ChangeSignatoryDialog,
  ConnectionDialog,
  EndMandateDialog,
  KeyDialog,
  MandateDialog,
} from './SignatoryDialogs.tsx';

function Mandates({ signatory, onEnd }: { signatory: SignatoryView; onEnd: (mandate: MandateView) => void }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  if (signatory.mandates.length === 0) return <>{t('signatories.noMandate')}</>;
  return (
    <ul className={css.list}>
      {signatory.mandates.map((mandate) => {
        const { id, account, minuteRef, endMinuteRef, current } = mandate;
        const from = formatDate(mandate.from);
        const words =
          mandate.to === null
            ? t('signatories.mandate', { account, from })
            : t('signatories.mandateTo', { account, from, to: formatDate(mandate.to) });
        return (
          <li key={id} className={css.listRow}>
            <div>
              {words}
              <span className={css.under}>{[minuteRef, endMinuteRef].filter((text) => text !== '').join(' · ')}</span>
            </div>
            <div className={css.tags}>
              <StatusTag tone={current ? 'good' : 'off'}>
                {t(current ? 'signatories.current' : 'signatories.past')}
              </StatusTag>
              {keeps && current && (
                <Button
                  look="quiet"
                  size="s"
                  aria-label={`${t('signatories.endMandate')}: ${signatory.name}, ${account}`}
                  onPress={() => onEnd(mandate)}
                >
                  {t('signatories.endMandate')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The way to the signatory's record in the register. */
function Member({ signatory: { memberId, name } }: { signatory: SignatoryView }) {
  const { t } = useTranslation('treasury');
  if (memberId === null) return <span className={css.soft}>{t('signatories.noMember')}</span>;
  return (
    <TextLink to="/members/$memberId" params={{ memberId: String(memberId) }}>
      {name}
    </TextLink>
  );
}

/** Who the signatory must never sign for; a declaration entered by mistake is removed again. */
function Connections({ signatory }: { signatory: SignatoryView }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const end = useDo(api.treasury.endConnection);
  const declare = useDo(api.treasury.declareConnection);
  const remove = async (payeeId: number, reason: string) => {
    const input = { payeeId, signatoryId: signatory.id, reason };
    const outcome = await end.run(input);
    if (outcome.ok) toasts.show({ text: t('signatories.connectionEnded'), undo: () => void declare.run(input) });
  };
  if (signatory.connections.length === 0) return <>{t('signatories.noConnections')}</>;
  return (
    <ul className={css.list}>
      {signatory.connections.map(({ payeeId, payee, reason }) => (
        <li key={payeeId} className={css.listRow}>
          <div>
            {payee ?? t('book.erased')}
            <span className={css.under}>{reason}</span>
          </div>
          {keeps && (
            <Button
              look="quiet"
              size="s"
              aria-label={t('signatories.connectionEnd', { payee: payee ?? '' })}
              onPress={() => void remove(payeeId, reason)}
            >
              {t('signatories.endConnection')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** One person who signs: key, mandates, and for whom never. */
export function SignatoryCard({ signatory }: { signatory: SignatoryView }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const mayMakeKey = useMay('treasurer', 'administrator', 'chair');
  const [open, setOpen] = useState<'change' | 'key' | 'mandate' | 'connection' | null>(null);
  const [ended, setEnded] = useState<MandateView | null>(null);
  const close = () => setOpen(null);
  const { key, name, endedOn } = signatory;
  return (
    <Card
      title={name}
      actions={
        <>
          {keeps && (
            <Button size="s" onPress={() => setOpen('change')} aria-label={`${t('signatories.change')}: ${name}`}>
              {t('signatories.change')}
            </Button>
          )}
          {endedOn === null && (
            <>
              {mayMakeKey && (
                <Button
                  size="s"
                  onPress={() => setOpen('key')}
                  aria-label={`${t(key ? 'signatories.newKey' : 'signatories.makeKey')}: ${name}`}
                >
                  {t(key ? 'signatories.newKey' : 'signatories.makeKey')}
                </Button>
              )}
              {keeps && (
                <>
                  <Button
                    size="s"
                    onPress={() => setOpen('mandate')}
                    aria-label={`${t('signatories.addMandate')}: ${name}`}
                  >
                    {t('signatories.addMandate')}
                  </Button>
                  <Button
                    size="s"
                    onPress={() => setOpen('connection')}
                    aria-label={`${t('signatories.addConnection')}: ${name}`}
                  >
                    {t('signatories.addConnection')}
                  </Button>
                </>
              )}
            </>
          )}
        </>
      }
    >
      {endedOn !== null && <StatusTag tone="off">{t('signatories.ended', { date: formatDate(endedOn) })}</StatusTag>}
      <SummaryList
        rows={[
          { label: t('signatories.member'), value: <Member signatory={signatory} /> },
          {
            label: t('signatories.key'),
            value: key ? t('signatories.keyFrom', { date: formatDate(key.from) }) : t('signatories.noKey'),
          },
          { label: t('signatories.mandates'), value: <Mandates signatory={signatory} onEnd={setEnded} /> },
          { label: t('signatories.connections'), value: <Connections signatory={signatory} /> },
        ]}
      />
      {open === 'change' && <ChangeSignatoryDialog signatory={signatory} onClose={close} />}
      {open === 'key' && <KeyDialog signatory={signatory} onClose={close} />}
      {open === 'mandate' && <MandateDialog signatory={signatory} onClose={close} />}
      {open === 'connection' && <ConnectionDialog signatory={signatory} onClose={close} />}
      {ended && <EndMandateDialog mandate={ended} onClose={() => setEnded(null)} />}
    </Card>
  );
}
