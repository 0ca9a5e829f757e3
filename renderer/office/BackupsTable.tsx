import { useTranslation } from 'react-i18next';
import { formatBytes, formatInstant } from '../../db/base/format.ts';
import type { api } from '../app/client.ts';
import { Button, type Column, DataTable, EmptyState, StatusTag } from '../ui/index.ts';

type List = Extract<Awaited<ReturnType<typeof api.safety.list>>, { ok: true }>['value'];
export type Backup = List['backups'][number];

const TONES = { sound: 'good', damaged: 'bad', newer: 'warn' } as const;

/** What a person recognises a backup by: "Anyborough CPEG, 36 members, 9 meetings". */
export function useContentsWords(): (backup: Backup) => string {
  const { t } = useTranslation('safety');
  return ({ contents }) => {
    if (!contents) return '';
    if (contents.groupName === null) return t('list.emptyGroup');
    const { members, meetings, groupName } = contents;
    return [groupName, t('members', { count: members }), t('meetings', { count: meetings })].join(', ');
  };
}

/** A list of backups, newest first; only a sound one has a button. */
export function BackupsTable({ backups, onRestore }: { backups: readonly Backup[]; onRestore: (b: Backup) => void }) {
  const { t } = useTranslation('safety');
  const contentsOf = useContentsWords();
  const columns: Column<Backup>[] = [
    { key: 'at', label: t('list.at'), width: '11.5rem', cell: ({ at }) => formatInstant(at), sortBy: ({ at }) => at },
    {
      key: 'reason',
      label: t('list.reason'),
      width: '9.5rem',
      cell: ({ reason }) => t(`reasons.${reason}`),
      sortBy: ({ reason }) => t(`reasons.${reason}`),
    },
    { key: 'contents', label: t('list.contents'), cell: contentsOf },
    {
      key: 'size',
      label: t('list.size'),
      width: '6rem',
      align: 'end',
      // A figure and its unit stay together.
      cell: ({ bytes }) => formatBytes(bytes).replace(' ', '\u00a0'),
      sortBy: ({ bytes }) => bytes,
    },
    {
      key: 'state',
      label: t('list.state'),
      cell: ({ state }) => <StatusTag tone={TONES[state]}>{t(`states.${state}`)}</StatusTag>,
    },
    {
      key: 'restore',
      label: t('list.restore'),
      hideLabel: true,
      align: 'end',
      cell: (backup) =>
        backup.state === 'sound' && (
          <Button
            size="s"
            onPress={() => onRestore(backup)}
            aria-label={t('list.restoreIt', { when: formatInstant(backup.at) })}
          >
            {t('list.restore')}
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('list.caption')}
      rows={backups}
      columns={columns}
      rowKey={({ name }) => name}
      rowName={({ at }) => t('list.name', { when: formatInstant(at) })}
      empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
    />
  );
}
