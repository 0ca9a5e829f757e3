import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import type { Recorded } from '../../db/minutes/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { Card, MenuButton, StatusTag } from '../ui/index.ts';
import { AddActionDialog } from './ActionDialogs.tsx';
import css from './minutes.module.css';
import { DecisionDialog, InterestDialog, OralUpdateDialog, QuestionDialog } from './RecordDialogs.tsx';
import { ActionTag } from './tags.tsx';
import { useTold } from './useTold.ts';
import { type MinuteItem, type MinutesPageData, nameIn } from './words.ts';

type Decision = MinuteItem['decisions'][number];
type Interest = MinuteItem['interests'][number];
type OralUpdate = MinuteItem['updates'][number];
type Question = MinuteItem['questions'][number];

type Asked =
  | { what: 'decision'; row: Decision | null }
  | { what: 'interest'; row: Interest | null }
  | { what: 'oralUpdate'; row: OralUpdate | null }
  | { what: 'floorQuestion'; row: Question | null }
  | { what: 'action'; decision: Decision | null };

/** How a decision was come to, in words. */
export function useDecisionWords(): (row: Decision) => string {
  const { t } = useTranslation('minutes');
  return ({ how, carried, votesFor, votesAgainst, abstained }) =>
    how === 'agreed'
      ? t(carried ? 'record.agreed' : 'record.notAgreed')
      : t(carried ? 'record.carried' : 'record.lost', {
          for: votesFor ?? 0,
          against: votesAgainst ?? 0,
          abstained: abstained ?? 0,
        });
}

/** Everything that is recorded under an item, and the buttons that record more. */
export function Records({ page, item }: { page: MinutesPageData; item: MinuteItem }) {
  const { t } = useTranslation('minutes');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const tell = useTold();
  const remove = useDo(api.minutes.removeRecorded);
  const decided = useDecisionWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const actions = page.actions.filter((each) => each.itemId === item.id);
  const menu = (
    kind: Recorded,
    id: number,
    name: string,
    change: () => void,
    more: { id: string; label: string; onAction: () => void }[] = [],
  ) => (
    <MenuButton
      name={name}
      actions={[
        { id: 'change', label: t('record.change'), onAction: change },
        ...more,
        {
          id: 'remove',
          label: tc('remove'),
          tone: 'danger' as const,
          onAction: () => void tell(remove.run({ kind, id })),
        },
      ]}
    />
  );
  const isEmpty =
    actions.length === 0 &&
    [item.decisions, item.interests, item.updates, item.questions].every((list) => list.length === 0);
  return (
    <Card
      title={t('record.title')}
      flush={!isEmpty}
      actions={
        <MenuButton
          label={t('record.add')}
          actions={[
            { id: 'decision', label: t('record.decision'), onAction: () => setAsked({ what: 'decision', row: null }) },
            { id: 'action', label: t('record.action'), onAction: () => setAsked({ what: 'action', decision: null }) },
            {
              id: 'oralUpdate',
              label: t('record.oralUpdate'),
              onAction: () => setAsked({ what: 'oralUpdate', row: null }),
            },
            {
              id: 'floorQuestion',
              label: t('record.floorQuestion'),
              onAction: () => setAsked({ what: 'floorQuestion', row: null }),
            },
            { id: 'interest', label: t('record.interest'), onAction: () => setAsked({ what: 'interest', row: null }) },
          ]}
        />
      }
    >
      {isEmpty && <p className={css.soft}>{t('record.empty')}</p>}
      <ul className={css.records}>
        {item.interests.map((row) => (
          <li key={`interest ${row.id}`} className={css.record}>
            <StatusTag tone="warn">{t('record.interest')}</StatusTag>
            <div>
              <p>
                <strong>{nameIn(page, row.memberId, row.name)}</strong>: {row.nature}
              </p>
              <p className={css.soft}>
                {t(`declared.${row.declared}`)}
                {row.leftRoom && `, ${t('record.leftRoom')}`}
              </p>
            </div>
            {menu('interest', row.id, row.nature, () => setAsked({ what: 'interest', row }))}
          </li>
        ))}
        {item.updates.map((row) => (
          <li key={`update ${row.id}`} className={css.record}>
            <StatusTag tone="info" shape={false}>
              {t('record.oralUpdate')}
            </StatusTag>
            <div>
              <p>
                <strong>{nameIn(page, row.memberId, '')}</strong>
              </p>
              <p className={css.prose}>{row.text}</p>
            </div>
            {menu('oralUpdate', row.id, row.text, () => setAsked({ what: 'oralUpdate', row }))}
          </li>
        ))}
        {item.questions.map((row) => (
          <li key={`question ${row.id}`} className={css.record}>
            <StatusTag tone="info" shape={false}>
              {t('record.floorQuestion')}
            </StatusTag>
            <div>
              <p className={css.prose}>
                <strong>{row.asker || t('record.aMember')}</strong>: {row.question}
              </p>
              <p className={css.prose}>{row.answer}</p>
              <p className={css.soft}>
                {[
                  row.answeredBy,
                  t(`answer.${row.answerState}`),
                  row.repliedOn ? t('record.repliedOn', { date: formatDate(row.repliedOn) }) : '',
                ]
                  .filter((part) => part !== '')
                  .join(', ')}
              </p>
            </div>
            {menu('floorQuestion', row.id, row.question, () => setAsked({ what: 'floorQuestion', row }))}
          </li>
        ))}
        {item.decisions.map((row) => (
          <li key={`decision ${row.id}`} className={css.record}>
            <StatusTag tone={row.carried ? 'good' : 'off'}>{t('record.decision')}</StatusTag>
            <div>
              <p className={css.prose}>{row.text}</p>
              <p className={css.soft}>{decided(row)}</p>
            </div>
            {menu('decision', row.id, row.text, () => setAsked({ what: 'decision', row }), [
              {
                id: 'action',
                label: t('record.actionOfDecision'),
                onAction: () => setAsked({ what: 'action', decision: row }),
              },
            ])}
          </li>
        ))}
        {actions.map((row) => (
          <li key={`action ${row.id}`} className={css.record}>
            <ActionTag state={row.state} isLate={row.due < today} />
            <div>
              <p className={css.prose}>
                <strong>{row.reference}</strong> {row.text}
              </p>
              <p className={css.soft}>{t('actions.ownerDue', { owner: row.owner, date: formatDate(row.due) })}</p>
            </div>
            <span />
          </li>
        ))}
      </ul>
      {!isEmpty && <div className={css.gap} />}
      {asked?.what === 'decision' && <DecisionDialog item={item} row={asked.row} onClose={close} />}
      {asked?.what === 'interest' && <InterestDialog page={page} item={item} row={asked.row} onClose={close} />}
      {asked?.what === 'oralUpdate' && <OralUpdateDialog page={page} item={item} row={asked.row} onClose={close} />}
      {asked?.what === 'floorQuestion' && <QuestionDialog item={item} row={asked.row} onClose={close} />}
      {asked?.what === 'action' && (
        <AddActionDialog page={page} itemId={item.id} decision={asked.decision} onClose={close} />
      )}
    </Card>
  );
}
