import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaVersionId } from '../../db/base/brand.ts';
import { formatDate, formatInstant, londonDateTime } from '../../db/base/format.ts';
import { daysLate } from '../../db/meetings/rules.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked, Button, Card, DataTable, Dialog, EmptyState, LinkButton, StatusTag } from '../ui/index.ts';
import { AgendaTable } from './AgendaTable.tsx';
import css from './meetings.module.css';
import { LateTag } from './tags.tsx';
import { type MeetingPageData, whenOf } from './words.ts';

type Step = MeetingPageData['steps'][number];

function VersionDialog({ versionId, onClose }: { versionId: AgendaVersionId; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const answer = useAsk(api.meetings.version, { versionId });
  const title = answer.state === 'ready' ? t('versions.dialog', { number: answer.value.number }) : t('versions.title');
  return (
    <Dialog title={title} isOpen onClose={onClose} size="l">
      <Asked answer={answer}>
        {({ snapshot, agreedBy, agreedOn, agreedHow, sha256 }) => (
          <div className={css.stack}>
            <p>
              {[whenOf(snapshot.meeting), snapshot.venue?.name, snapshot.meeting.room].filter(Boolean).join(', ')}
              <br />
              {t('versions.agreedText', { name: agreedBy, date: formatDate(agreedOn), how: t(`how.${agreedHow}`) })}
            </p>
            <AgendaTable caption={title} start={snapshot.meeting.start} items={snapshot.items} />
            <p className={css.soft}>{t('versions.hash', { hash: sha256.slice(0, 16) })}</p>
          </div>
        )}
      </Asked>
    </Dialog>
  );
}

/** A step's note in words: how it was published, how the chair agreed, or what somebody wrote. */
function useNote(): (step: Step) => string[] {
  const { t } = useTranslation('meetings');
  const published = (members: string | undefined, publicly: string | undefined) => [
    ...(members ? [t('versions.toMembers', { how: members })] : []),
    ...(publicly ? [t('versions.toPublic', { how: publicly })] : []),
  ];
  return ({ step, note }) => {
    if (step === 'agree') return [t(`how.${note as 'email'}`)];
    const lines = note.split('\n');
    if (step === 'publish') return published(lines[0], lines[1]);
    if (step !== 'supplement') return lines;
    return [...lines.slice(0, -2), ...published(lines.at(-2), lines.at(-1))];
  };
}

/** The agreed versions, and every step the agenda took. */
export function HistoryTab({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const [shown, setShown] = useState<AgendaVersionId | null>(null);
  const noteOf = useNote();
  const { versions, steps, meeting } = page;
  return (
    <div className={css.stack}>
      <Card title={t('versions.title')} flush={versions.length > 0}>
        <DataTable
          caption={t('versions.caption')}
          rows={versions}
          rowKey={(version) => version.id}
          rowName={(version) => t('versions.dialog', { number: version.number })}
          empty={<EmptyState title={t('versions.empty')}>{t('versions.emptyHelp')}</EmptyState>}
          columns={[
            { key: 'number', label: t('versions.number'), cell: (version) => version.number },
            {
              key: 'agreed',
              label: t('versions.agreed'),
              cell: ({ agreedBy, agreedOn, agreedHow }) => (
                <>
                  {agreedBy}
                  <div className={css.soft}>
                    {formatDate(agreedOn)}, {t(`how.${agreedHow}`)}
                  </div>
                </>
              ),
            },
            {
              key: 'reason',
              label: t('versions.reason'),
              cell: ({ supplementReason }) => supplementReason || t('versions.first'),
            },
            {
              key: 'actions',
              label: t('page.more'),
              hideLabel: true,
              align: 'end',
              cell: ({ id, number }) => (
                <span className={css.rowActions}>
                  <Button size="s" onPress={() => setShown(id)}>
                    {t('versions.show', { number })}
                  </Button>
                  <LinkButton
                    to="/documents/preview"
                    search={{ kind: 'agenda', meeting: meeting.id, version: number }}
                    look="quiet"
                  >
                    {t('versions.preview', { number })}
                  </LinkButton>
                </span>
              ),
            },
          ]}
        />
      </Card>
      <Card title={t('versions.steps')} flush={steps.length > 0}>
        <DataTable
          caption={t('versions.stepsCaption')}
          rows={steps}
          rowKey={(step) => step.id}
          rowName={(step) => `${t(`step.${step.step}`)}, ${formatDate(step.on)}`}
          empty={<EmptyState title={t('versions.noSteps')}>{t('versions.noStepsHelp')}</EmptyState>}
          columns={[
            {
              key: 'step',
              label: t('versions.step'),
              cell: (step) => t(`step.${step.step}`),
            },
            {
              key: 'on',
              label: t('versions.on'),
              cell: (step) => (
                <>
                  {formatDate(step.on)}
                  {londonDateTime(step.at).date !== step.on && (
                    <div className={css.soft}>{t('versions.recorded', { at: formatInstant(step.at) })}</div>
                  )}
                </>
              ),
            },
            { key: 'by', label: t('versions.by'), cell: (step) => step.by },
            {
              key: 'late',
              label: t('versions.late'),
              cell: (step) => {
                if (!step.due) return null;
                const days = daysLate(step.on, step.due);
                return days > 0 ? <LateTag days={days} /> : <StatusTag tone="good">{t('compliance.inTime')}</StatusTag>;
              },
            },
            {
              key: 'note',
              label: t('versions.note'),
              cell: (step) => (
                <>
                  {noteOf(step).map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                  {step.lateReason && <div className={css.soft}>{step.lateReason}</div>}
                </>
              ),
            },
          ]}
        />
      </Card>
      {shown && <VersionDialog versionId={shown} onClose={() => setShown(null)} />}
    </div>
  );
}
