import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockTime } from '../../db/base/brand.ts';
import type { FieldProblem } from '../../db/base/outcome.ts';
import { timetable } from '../../db/meetings/rules.ts';
import type { MeetingKind } from '../../db/meetings/words.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Button, ConfirmDialog, EmptyState, type MenuAction, MenuButton, ReorderList, toasts } from '../ui/index.ts';
import { type DraftItem, newDraftItem } from './agendaDraft.ts';
import { ItemRow } from './ItemRow.tsx';
import css from './meetings.module.css';

type Props = {
  items: readonly DraftItem[];
  /** Changes the items: a function of the newest ones, so that an undo later on keeps what was done since. */
  onChange: (change: (items: readonly DraftItem[]) => DraftItem[]) => void;
  start: ClockTime;
  kind: MeetingKind;
  problems: readonly FieldProblem[];
};

/** The problems of the item at `at`, by field. */
const problemsAt = (problems: readonly FieldProblem[], at: number): FieldProblem[] =>
  problems.filter(({ path }) => path.startsWith(`items.${at}.`));

/** Adds items of the model agenda, or an empty one. */
function AddMenu({
  kind,
  items,
  add,
}: {
  kind: MeetingKind;
  items: readonly DraftItem[];
  add: (more: DraftItem[]) => void;
}) {
  const { t } = useTranslation('meetings');
  const model = useAsk(api.meetings.model, { kind });
  const offered = model.state === 'ready' ? model.value : [];
  const blank = () => newDraftItem({ kind: 'other', title: '', presenter: '', owner: '', minutes: 10, points: [] });
  const actions: MenuAction[] = [
    { id: 'other', label: t('builder.addOther'), onAction: () => add([blank()]) },
    ...offered.map((item) => ({ id: item.title, label: item.title, onAction: () => add([newDraftItem(item)]) })),
  ];
  return (
    <div className={css.actions}>
      {items.length === 0 && offered.length > 0 && (
        <Button look="primary" onPress={() => add(offered.map(newDraftItem))}>
          {t('builder.addAll')}
        </Button>
      )}
      <MenuButton label={t('builder.add')} actions={actions} />
    </div>
  );
}

/** The items of an agenda in order, to be moved, changed, added and removed; each with its running time. */
export function AgendaEditor({ items, onChange, start, kind, problems }: Props) {
  const { t } = useTranslation('meetings');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [removing, setRemoving] = useState<DraftItem | null>(null);
  const times = timetable(start, items);
  const toggle = (key: string) =>
    setOpened((keys) => new Set(keys.has(key) ? [...keys].filter((each) => each !== key) : [...keys, key]));
  const add = (more: DraftItem[]) => {
    onChange((now) => [...now, ...more]);
    if (more.length === 1) setOpened((keys) => new Set([...keys, ...more.map((item) => item.key)]));
  };
  const remove = (item: DraftItem) => {
    const at = items.indexOf(item);
    onChange((now) => now.filter((each) => each.key !== item.key));
    setRemoving(null);
    toasts.show({
      text: t('builder.removed', { name: item.title || t('builder.newItem') }),
      undo: () => onChange((now) => now.toSpliced(Math.min(at, now.length), 0, item)),
    });
  };
  return (
    <div className={css.stack}>
      {items.length === 0 ? (
        <EmptyState title={t('agenda.empty')} action={<AddMenu kind={kind} items={items} add={add} />}>
          {t('agenda.emptyHelp')}
        </EmptyState>
      ) : (
        <ReorderList
          label={t('builder.items')}
          numbered
          items={items}
          itemKey={(item) => item.key}
          itemName={(item) => item.title || t('builder.newItem')}
          onReorder={(next) => onChange(() => next)}
          renderItem={(item, at) => {
            const wrong = problemsAt(problems, at);
            return (
              <ItemRow
                item={item}
                begins={times[at]?.begins ?? start}
                isOpen={opened.has(item.key) || wrong.length > 0}
                problems={wrong.map((each) => ({ ...each, path: each.path.split('.')[2] ?? '' }))}
                onChange={(more) =>
                  onChange((now) => now.map((each) => (each.key === item.key ? { ...each, ...more } : each)))
                }
                onToggle={() => toggle(item.key)}
                onRemove={() => (item.papers > 0 ? setRemoving(item) : remove(item))}
              />
            );
          }}
        />
      )}
      {items.length > 0 && <AddMenu kind={kind} items={items} add={add} />}
      {removing && (
        <ConfirmDialog
          title={t('builder.removeTitle')}
          isOpen
          tone="danger"
          confirmLabel={t('builder.removeConfirm')}
          onConfirm={() => remove(removing)}
          onCancel={() => setRemoving(null)}
        >
          <p>{t('builder.removeText', { count: removing.papers })}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
