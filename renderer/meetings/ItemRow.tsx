import { ChevronUp, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClockTime } from '../../db/base/brand.ts';
import { formatTime } from '../../db/base/format.ts';
import type { FieldProblem } from '../../db/base/outcome.ts';
import { ITEM_KINDS } from '../../db/meetings/words.ts';
import { IconButton, NumberField, Select, StatusTag, TextArea, TextField, useProblemWords } from '../ui/index.ts';
import type { DraftItem } from './agendaDraft.ts';
import css from './ItemRow.module.css';
import { linesOf } from './words.ts';

/** The id of an item's field, for links from the summary of what is wrong. */
export const itemFieldId = (key: string, field: string): string => `${key.replace(' ', '-')}-${field}`;

type Props = {
  item: DraftItem;
  begins: ClockTime;
  isOpen: boolean;
  /** What is wrong with the item; `path` is the field. */
  problems: readonly FieldProblem[];
  onChange: (more: Partial<DraftItem>) => void;
  onToggle: () => void;
  onRemove: () => void;
};

/** A3: what an item still lacks before the chair sees it. */
function Missing({ item }: { item: DraftItem }) {
  const { t } = useTranslation('meetings');
  const missing = [
    item.title.trim() === '' && t('builder.itemTitle'),
    item.presenter.trim() === '' && t('agenda.presenter'),
    item.owner.trim() === '' && t('agenda.owner'),
    !item.minutes && t('agenda.minutes'),
  ].filter(Boolean);
  if (missing.length === 0) return null;
  return <StatusTag tone="warn">{t('agenda.missing', { what: missing.join(', ').toLowerCase() })}</StatusTag>;
}

function Fields({ item, problems, onChange }: Pick<Props, 'item' | 'problems' | 'onChange'>) {
  const { t } = useTranslation('meetings');
  const wordsOf = useProblemWords();
  const errorOf = (field: string) => {
    const found = problems.find(({ path }) => path === field);
    return found && wordsOf(found);
  };
  return (
    <div className={css.fields}>
      <div className={css.wide}>
        <TextField
          label={t('builder.itemTitle')}
          value={item.title}
          onChange={(title) => onChange({ title })}
          id={itemFieldId(item.key, 'title')}
          error={errorOf('title')}
          width="full"
          autoFocus={item.id === null && item.title === ''}
        />
      </div>
      <TextField
        label={t('agenda.presenter')}
        value={item.presenter}
        onChange={(presenter) => onChange({ presenter })}
        id={itemFieldId(item.key, 'presenter')}
        error={errorOf('presenter')}
        width="full"
      />
      <TextField
        label={t('agenda.owner')}
        value={item.owner}
        onChange={(owner) => onChange({ owner })}
        id={itemFieldId(item.key, 'owner')}
        error={errorOf('owner')}
        width="full"
      />
      <div className={css.wide}>
        <TextArea
          label={t('builder.points')}
          hint={t('builder.pointsHint')}
          value={item.points}
          onChange={(points) => onChange({ points })}
          id={itemFieldId(item.key, 'points')}
          error={errorOf('points')}
          rows={3}
          optional
        />
      </div>
      <Select
        label={t('builder.kind')}
        options={ITEM_KINDS.map((value) => ({ value, label: t(`itemKind.${value}`) }))}
        value={item.kind}
        onChange={(kind) => kind && onChange({ kind })}
        width="full"
      />
    </div>
  );
}

/** One item of the agenda being written: a line with its time and minutes, and its fields when opened. */
export function ItemRow({ item, begins, isOpen, problems, onChange, onToggle, onRemove }: Props) {
  const { t } = useTranslation('meetings');
  const name = item.title || t('builder.newItem');
  const points = linesOf(item.points);
  return (
    <div className={css.row}>
      <div className={css.line}>
        <span className={css.time}>{formatTime(begins)}</span>
        <div className={css.words}>
          <span className={css.title}>{name}</span>
          <span className={css.people}>
            {[item.presenter, item.owner && `${t('agenda.owner')}: ${item.owner}`].filter(Boolean).join(' · ')}
            {item.papers > 0 && ` · ${t('agenda.papers', { count: item.papers })}`}
          </span>
          {!isOpen && points.length > 0 && (
            <ul className={css.points}>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
          <Missing item={item} />
        </div>
        <div className={css.minutes}>
          <NumberField
            label={t('builder.minutesOf', { name })}
            hideLabel
            value={item.minutes}
            onChange={(minutes) => onChange({ minutes })}
            unit={t('builder.minutesUnit')}
          />
        </div>
        <div className={css.buttons}>
          <IconButton
            icon={isOpen ? ChevronUp : Pencil}
            size="s"
            label={t(isOpen ? 'builder.close' : 'builder.edit', { name })}
            onPress={onToggle}
          />
          <IconButton icon={Trash2} size="s" look="danger" label={t('builder.remove', { name })} onPress={onRemove} />
        </div>
      </div>
      {isOpen && <Fields item={item} problems={problems} onChange={onChange} />}
    </div>
  );
}
