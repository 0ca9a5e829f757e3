import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { useMay } from '../../app/status.ts';
import { Button, ButtonRow, Card, StatusTag, SummaryList } from '../../ui/index.ts';
import { StatusMark } from '../StatusMark.tsx';
import { EntryDialog, FollowUpDialog } from './EntryDialogs.tsx';
import css from './monitoring.module.css';
import type { OfDeliverable } from './words.ts';

const SUGGESTS = { achieved: 'good', on_track: 'current', behind: 'warn' } as const;

/** L6: what the program's own records say, with what was counted. It is shown beside the status and never sets it. */
function Figures({ deliverable: { figure, measureTarget }, judged: { suggestion } }: OfDeliverable) {
  const { t } = useTranslation('agreement');
  if (figure === null) return null;
  const facts = { value: figure.value, measure: t(`measures.${figure.measure}`) };
  return (
    <div className={css.stack}>
      <p>
        {measureTarget === null
          ? t('monitoring.figureAlone', facts)
          : t('monitoring.figureOf', { ...facts, target: measureTarget })}
      </p>
      {suggestion && (
        <p>
          <StatusTag tone={SUGGESTS[suggestion]}>{t(`monitoring.suggestion.${suggestion}`)}</StatusTag>
        </p>
      )}
      {figure.evidence.length > 0 && (
        <details>
          <summary>{t('monitoring.evidence', { count: figure.evidence.length })}</summary>
          <ul className={css.list}>
            {figure.evidence.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What is known of a deliverable, as label and value. */
function useRows(of: OfDeliverable) {
  const { t } = useTranslation('agreement');
  const { deliverable, judged } = of;
  const { target, position, improvement, deadline, reason, figure } = deliverable;
  const text = (value: string) => value && <span className={css.text}>{value}</span>;
  return [
    { label: t('monitoring.target'), value: text(target) },
    ...(figure === null ? [] : [{ label: t('monitoring.figure'), value: <Figures {...of} /> }]),
    { label: t('monitoring.position'), value: text(position) },
    ...(improvement === '' ? [] : [{ label: t('monitoring.planned'), value: text(improvement) }]),
    ...(deadline === null ? [] : [{ label: t('monitoring.deadline'), value: formatDate(deadline) }]),
    ...(reason === '' ? [] : [{ label: t('monitoring.reason'), value: text(reason) }]),
    ...(judged.followedUpOn === null
      ? []
      : [
          {
            label: t('monitoring.followedText'),
            value: t('monitoring.followed', { date: formatDate(judged.followedUpOn), text: judged.followedUp }),
          },
        ]),
  ];
}

/** L3, L4: one deliverable in a quarter. */
export function DeliverableCard(of: OfDeliverable) {
  const { page, deliverable, judged } = of;
  const { t } = useTranslation('agreement');
  const rows = useRows(of);
  const mayWork = useMay('administrator', 'chair');
  const [open, setOpen] = useState<'entry' | 'followUp' | null>(null);
  const { task, status, deadline } = deliverable;
  const close = () => setOpen(null);
  return (
    <Card title={task} level={3} actions={<StatusMark status={status} />}>
      <div className={css.stack} id={`deliverable-${deliverable.number}`}>
        {judged.before && (
          <p className={css.soft}>
            {t('monitoring.before', {
              ...{ quarter: judged.before.quarter, text: judged.before.improvement },
              date: formatDate(judged.before.deadline ?? ''),
            })}
          </p>
        )}
        <SummaryList rows={rows} />
        {page.state === 'open' && judged.lacks.length > 0 && (
          <ul className={css.counts}>
            {judged.lacks.map((lack) => (
              <li key={lack}>
                <StatusTag tone="neutral">{t(`monitoring.lacks.${lack}`)}</StatusTag>
              </li>
            ))}
          </ul>
        )}
        {mayWork && (
          <ButtonRow>
            {page.state === 'open' && (
              <Button aria-label={t('monitoring.judgeOf', { task })} onPress={() => setOpen('entry')}>
                {t('monitoring.judge')}
              </Button>
            )}
            {deadline !== null && (
              <Button
                look="quiet"
                aria-label={t('monitoring.followUpOf', { task })}
                onPress={() => setOpen('followUp')}
              >
                {t('monitoring.followUp')}
              </Button>
            )}
          </ButtonRow>
        )}
      </div>
      {open === 'entry' && <EntryDialog {...of} onClose={close} />}
      {open === 'followUp' && <FollowUpDialog {...of} onClose={close} />}
    </Card>
  );
}
