import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../db/base/format.ts';
import type { Problem } from '../../db/base/outcome.ts';
import { paperInput } from '../../db/meetings/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { downloadBytes } from '../app/download.ts';
import {
  Button,
  Card,
  ConfirmDialog,
  DataTable,
  Dialog,
  EmptyState,
  FileField,
  Form,
  IconButton,
  ProblemBanner,
  Select,
  StatusTag,
  TextField,
  toasts,
} from '../ui/index.ts';
import { AudienceFields } from './AudienceFields.tsx';
import css from './meetings.module.css';
import { RequestsCard } from './RequestsCard.tsx';
import type { Item, MeetingPageData } from './words.ts';

type Paper = Item['papers'][number];

/** What the papers' file field takes; the API looks at the bytes themselves. */
export const PAPER_ENDINGS = ['.pdf', '.docx', '.doc', '.odt', '.png', '.jpg', '.jpeg'];

const schema = paperInput.omit({ meetingId: true, version: true });

function AddDialog({ page, onClose }: { page: MeetingPageData; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const { t: tc } = useTranslation('common');
  const add = useDo(api.meetings.addPaper);
  const { id: meetingId, version } = page.meeting;
  return (
    <Dialog title={t('papers.addTitle')} isOpen onClose={onClose}>
      <Form
        schema={schema}
        initial={{ itemId: null as unknown as number, title: '', audience: 'public', reason: '', releaseOn: null }}
        send={(value) => add.run({ ...value, meetingId, version })}
        onDone={() => {
          toasts.show({ text: t('papers.added') });
          onClose();
        }}
        submitLabel={t('papers.submit')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        guard={false}
      >
        <Select
          name="itemId"
          label={t('papers.item')}
          options={page.items.map(({ id, title }, at) => ({ value: id as number, label: `${at + 1}. ${title}` }))}
        />
        <TextField name="title" label={t('papers.paper')} />
        <FileField name="file" label={t('papers.file')} hint={t('papers.fileHint')} endings={PAPER_ENDINGS} />
        <AudienceFields />
      </Form>
    </Dialog>
  );
}

/** Saves a copy of a paper: the desktop asks where, the browser downloads. */
function useSavePaper(onProblem: (problem: Problem) => void) {
  const { t } = useTranslation('meetings');
  return async (paper: Paper) => {
    const paperId = paper.id;
    const delivered = await api.meetings.savePaper({ paperId });
    if (!delivered.ok) return onProblem(delivered.problem);
    if (delivered.value.way === 'saved') toasts.show({ text: t('papers.saved', { path: delivered.value.path }) });
    if (delivered.value.way !== 'browser') return;
    const file = await api.meetings.paper({ paperId });
    if (!file.ok) return onProblem(file.problem);
    downloadBytes(file.value);
    toasts.show({ text: t('papers.downloaded', { name: file.value.name }) });
  };
}

/** The papers of a meeting, item by item, and what members asked for. */
export function PapersTab({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Paper | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = useDo(api.meetings.removePaper);
  const save = useSavePaper(setProblem);
  const { meeting, items, may } = page;
  const rows = items.flatMap((item, at) =>
    item.papers.map((paper) => ({ ...paper, item: `${at + 1}. ${item.title}`, place: at })),
  );
  const removeIt = async (paper: Paper) => {
    const outcome = await remove.run({ meetingId: meeting.id, version: meeting.version, paperId: paper.id });
    setRemoving(null);
    if (outcome.ok) toasts.show({ text: t('papers.removed') });
    else setProblem(outcome.problem);
  };
  const canAdd = may.editAgenda && items.length > 0;
  return (
    <div className={css.stack}>
      {problem && <ProblemBanner problem={problem} />}
      <Card
        title={t('papers.title')}
        flush={rows.length > 0}
        actions={
          canAdd && (
            <Button look="quiet" onPress={() => setAdding(true)}>
              {t('papers.add')}
            </Button>
          )
        }
      >
        {rows.length === 0 ? (
          <EmptyState title={t('papers.empty')}>
            {items.length === 0
              ? t('papers.needItems')
              : may.editAgenda
                ? t('papers.emptyHelp')
                : t('papers.onlyDraft')}
          </EmptyState>
        ) : (
          <DataTable
            caption={t('papers.title')}
            rows={rows}
            rowKey={(paper) => paper.id}
            rowName={(paper) => paper.title}
            initialSort={{ key: 'item', direction: 'up' }}
            columns={[
              { key: 'item', label: t('papers.item'), cell: (paper) => paper.item, sortBy: (paper) => paper.place },
              {
                key: 'paper',
                label: t('papers.paper'),
                cell: (paper) => (
                  <>
                    {paper.title}{' '}
                    {paper.audience !== 'public' && (
                      <StatusTag tone="warn">{t(`papers.marks.${paper.audience}`)}</StatusTag>
                    )}
                    <div className={css.soft}>{paper.fileName}</div>
                  </>
                ),
                sortBy: (paper) => paper.title,
              },
              {
                key: 'size',
                label: t('papers.size'),
                cell: (paper) => formatBytes(paper.bytes),
                sortBy: (paper) => paper.bytes,
                align: 'end',
              },
              {
                key: 'actions',
                label: t('page.more'),
                hideLabel: true,
                align: 'end',
                cell: (paper) => (
                  <span className={css.rowActions}>
                    {paper.mayOpen && (
                      <IconButton
                        icon={Download}
                        label={t('papers.open', { title: paper.title })}
                        onPress={() => void save(paper)}
                      />
                    )}
                    {may.editAgenda && (
                      <IconButton
                        icon={Trash2}
                        look="danger"
                        label={t('papers.remove', { title: paper.title })}
                        onPress={() => setRemoving(paper)}
                      />
                    )}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Card>
      <RequestsCard page={page} />
      {adding && <AddDialog page={page} onClose={() => setAdding(false)} />}
      {removing && (
        <ConfirmDialog
          title={t('papers.removeTitle')}
          isOpen
          tone="danger"
          busy={remove.busy}
          confirmLabel={t('papers.removeConfirm')}
          onConfirm={() => void removeIt(removing)}
          onCancel={() => setRemoving(null)}
        >
          <p>{t('papers.removeText', { title: removing.title })}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
