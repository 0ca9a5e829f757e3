import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { type NeedState, needDue } from '../../../db/meetings/arrangement-rules.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import { useTold } from '../../minutes/useTold.ts';
import { Button, Card, DataTable, EmptyState, MenuButton, StatusTag, type StatusTone, toasts } from '../../ui/index.ts';
import css from '../meetings.module.css';
import type { ArrangementsData, Need } from './words.ts';

const TONES: Record<NeedState, StatusTone> = {
  to_ask: 'warn',
  asked: 'current',
  confirmed: 'good',
  met: 'good',
  not_coming: 'off',
};

type Props = { data: ArrangementsData; onArrange: (need: Need | null) => void };

/** A9: who needs what, whether it is asked for, and by when. */
export function AccessCard({ data, onArrange }: Props) {
  const { t } = useTranslation('meetings');
  const { t: tm } = useTranslation('members');
  const { today } = useSession();
  const tell = useTold();
  const remove = useDo(api.meetings.removeAccess);
  const { needs, limits, may } = data;
  const nameOf = (row: Need) => row.name || t('arrange.access.public');
  const takeOut = async ({ id, version }: Need) => {
    if (id === null || version === null) return;
    const outcome = await tell(remove.run({ id, version }));
    if (outcome.ok) toasts.show({ text: t('arrange.access.removed') });
  };
  return (
    <Card
      title={t('arrange.access.title')}
      flush={needs !== null && needs.length > 0}
      actions={
        may.arrange && (
          <Button look="quiet" onPress={() => onArrange(null)}>
            {t('arrange.access.add')}
          </Button>
        )
      }
    >
      {needs === null ? (
        <p className={css.soft}>{t('arrange.access.hidden')}</p>
      ) : needs.length === 0 ? (
        <EmptyState title={t('arrange.access.empty')}>{t('arrange.access.emptyText')}</EmptyState>
      ) : (
        <DataTable
          caption={t('arrange.access.caption')}
          rows={needs}
          rowKey={(row) => `${row.id} ${row.memberId} ${row.need}`}
          rowName={(row) => `${nameOf(row)}, ${tm(`need.${row.need}`)}`}
          columns={[
            { key: 'who', label: t('arrange.access.who'), cell: nameOf },
            {
              key: 'need',
              label: t('arrange.access.need'),
              cell: (row) => (
                <>
                  {tm(`need.${row.need}`)}
                  {row.detail && <div className={css.soft}>{row.detail}</div>}
                </>
              ),
            },
            {
              key: 'state',
              label: t('arrange.access.stateHeading'),
              cell: (row) => {
                const due = needDue(row.need, limits);
                const isLate = row.state === 'to_ask' && due < today;
                return (
                  <>
                    <StatusTag tone={isLate ? 'bad' : TONES[row.state]}>
                      {t(`arrange.access.state.${row.state}`, {
                        date: formatDate(row.confirmedOn ?? row.askedOn ?? due),
                      })}
                    </StatusTag>
                    {row.note && <div className={css.soft}>{row.note}</div>}
                  </>
                );
              },
            },
            {
              key: 'by',
              label: t('arrange.access.by'),
              cell: (row) => (row.state === 'to_ask' ? formatDate(needDue(row.need, limits)) : ''),
            },
            ...(may.arrange
              ? [
                  {
                    key: 'actions',
                    label: t('arrange.access.change'),
                    hideLabel: true,
                    align: 'end' as const,
                    cell: (row: Need) => (
                      <MenuButton
                        name={`${nameOf(row)}, ${tm(`need.${row.need}`)}`}
                        actions={[
                          { id: 'arrange', label: t('arrange.access.change'), onAction: () => onArrange(row) },
                          ...(row.id === null
                            ? []
                            : [
                                {
                                  id: 'remove',
                                  label: t('arrange.access.remove'),
                                  tone: 'danger' as const,
                                  onAction: () => void takeOut(row),
                                },
                              ]),
                        ]}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Card>
  );
}
