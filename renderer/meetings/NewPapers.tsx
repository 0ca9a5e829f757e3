import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../db/base/outcome.ts';
import { AUDIENCES, type Audience } from '../../db/meetings/words.ts';
import { Button, DateField, FileField, type GivenFile, Select, TextField, useProblemWords } from '../ui/index.ts';
import type { DraftItem } from './agendaDraft.ts';
import css from './meetings.module.css';
import { PAPER_ENDINGS } from './PapersTab.tsx';

/** A paper that comes with a supplement, while it is being filled in. */
export type NewPaper = {
  key: string;
  itemKey: string | null;
  title: string;
  audience: Audience;
  reason: string;
  releaseOn: string | null;
  file: GivenFile | null;
};

/** What a paper still lacks. */
export function paperProblem(paper: NewPaper, items: readonly DraftItem[], at: number): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const lacks = (field: string, key: FieldProblem['key']) => problems.push({ path: `papers.${at}.${field}`, key });
  if (!items.some((item) => item.key === paper.itemKey)) lacks('item', 'meetings.paperItem');
  if (paper.title.trim() === '') lacks('title', 'meetings.paperTitle');
  if (paper.audience !== 'public' && paper.reason.trim() === '') lacks('reason', 'meetings.paperReason');
  if (!paper.file) lacks('file', 'meetings.paperFile');
  return problems;
}

type Props = {
  papers: readonly NewPaper[];
  items: readonly DraftItem[];
  problems: readonly FieldProblem[];
  onChange: (papers: readonly NewPaper[]) => void;
};

const MOST = 10;

const PUBLIC = { audience: 'public', reason: '', releaseOn: null } as const;

/** The papers that come with a supplement. */
export function NewPapers({ papers, items, problems, onChange }: Props) {
  const { t } = useTranslation('meetings');
  const wordsOf = useProblemWords();
  const errorOf = (at: number, field: string) => {
    const found = problems.find(({ path }) => path === `papers.${at}.${field}`);
    return found && wordsOf(found);
  };
  const set = (key: string, more: Partial<NewPaper>) =>
    onChange(papers.map((paper) => (paper.key === key ? { ...paper, ...more } : paper)));
  const add = () =>
    onChange([...papers, { key: crypto.randomUUID(), itemKey: null, title: '', ...PUBLIC, file: null }]);
  return (
    <div className={css.stack}>
      <p>{t('supplement.papersHint')}</p>
      {papers.map((paper, at) => (
        <div key={paper.key} className={css.paperRow}>
          <Select
            label={t('papers.item')}
            options={items.map((item, place) => ({
              value: item.key,
              label: `${place + 1}. ${item.title || t('builder.newItem')}`,
            }))}
            value={paper.itemKey}
            onChange={(itemKey) => set(paper.key, { itemKey })}
            error={errorOf(at, 'item')}
          />
          <TextField
            label={t('papers.paper')}
            value={paper.title}
            onChange={(title) => set(paper.key, { title })}
            error={errorOf(at, 'title')}
          />
          <FileField
            label={t('papers.file')}
            hint={t('papers.fileHint')}
            endings={PAPER_ENDINGS}
            value={paper.file}
            onChange={(file) => set(paper.key, { file })}
            error={errorOf(at, 'file')}
          />
          <Select
            label={t('papers.audience')}
            options={AUDIENCES.map((value) => ({ value, label: t(`papers.audiences.${value}`) }))}
            value={paper.audience}
            onChange={(audience) => set(paper.key, { audience: audience ?? 'public' })}
          />
          {paper.audience !== 'public' && (
            <>
              <TextField
                label={t('papers.reason')}
                hint={t('papers.reasonHint')}
                value={paper.reason}
                onChange={(reason) => set(paper.key, { reason })}
                error={errorOf(at, 'reason')}
              />
              <DateField
                label={t('papers.releaseOn')}
                value={paper.releaseOn ?? ''}
                onChange={(releaseOn) => set(paper.key, { releaseOn: releaseOn === '' ? null : releaseOn })}
              />
            </>
          )}
          <div>
            <Button size="s" onPress={() => onChange(papers.filter((each) => each.key !== paper.key))}>
              {t('supplement.removePaper')}
            </Button>
          </div>
        </div>
      ))}
      {papers.length < MOST && (
        <div>
          <Button onPress={add}>{t('supplement.addPaper')}</Button>
        </div>
      )}
    </div>
  );
}
