import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import { landing, moveItem } from './moveItem.ts';
import css from './ReorderList.module.css';
import { announce } from './toasts.ts';

export type ReorderListProps<T> = {
  /** What the items are, e.g. "Agenda items". */
  label: string;
  items: readonly T[];
  itemKey: (item: T) => string | number;
  /** The item in a few words: read out when it moves. */
  itemName: (item: T) => string;
  renderItem: (item: T, index: number) => ReactNode;
  /** The new order; give the same list back to leave it. */
  onReorder: (items: T[]) => void;
  isDisabled?: boolean;
  /** Shows 1, 2, 3 before the items. */
  numbered?: boolean;
};

/** A list in an order the person sets: by dragging the handle, with the arrow buttons, or with Alt and an arrow key. */
export function ReorderList<T>(props: ReorderListProps<T>) {
  const { label, items, itemKey, itemName, renderItem, onReorder, isDisabled = false, numbered = false } = props;
  const { t } = useTranslation('ui');
  const helpId = useId();
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const focusOn = useRef<{ key: string; part: string } | null>(null);

  // After a move the element stands elsewhere: the focus goes with the item, not with the place.
  useEffect(() => {
    const wanted = focusOn.current;
    if (!wanted || !list.current) return;
    focusOn.current = null;
    const item = [...list.current.children].find((child) => (child as HTMLElement).dataset.key === wanted.key);
    const part = item?.querySelector<HTMLElement>(`[data-part="${wanted.part}"] button:not([disabled])`);
    (part ?? item?.querySelector<HTMLElement>('[data-part="handle"] button'))?.focus();
  });

  const move = (from: number, to: number, part: string) => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length || to === from) return;
    focusOn.current = { key: String(itemKey(item)), part };
    onReorder(moveItem(items, from, to));
    announce(t('reorder.moved', { name: itemName(item), position: to + 1, count: items.length }));
  };

  const onKey = (event: KeyboardEvent, index: number) => {
    if (isDisabled || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1, 'handle');
  };

  const placeOf = (event: PointerEvent, from: number) => {
    const boxes = [...(list.current?.children ?? [])].map((child) => child.getBoundingClientRect());
    return landing(
      boxes.map((box) => box.top + box.height / 2),
      from,
      event.clientY,
    );
  };

  return (
    <>
      {!isDisabled && (
        <p id={helpId} className={css.help}>
          {t('reorder.help')}
        </p>
      )}
      <ol ref={list} className={css.list} aria-label={label} aria-describedby={isDisabled ? undefined : helpId}>
        {items.map((item, index) => {
          const name = itemName(item);
          const landsHere = drag && drag.to === index && drag.from !== index;
          return (
            <li
              key={itemKey(item)}
              data-key={itemKey(item)}
              className={cx(
                css.item,
                drag?.from === index && css.dragged,
                landsHere && (drag.to < drag.from ? css.landAbove : css.landBelow),
              )}
              onKeyDown={(event) => onKey(event, index)}
            >
              {!isDisabled && (
                <span data-part="handle" className={css.part}>
                  <button
                    type="button"
                    className={css.handle}
                    aria-label={t('reorder.drag', { name })}
                    aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                    onPointerDown={(event) => {
                      event.currentTarget.setPointerCapture(event.pointerId);
                      setDrag({ from: index, to: index });
                    }}
                    onPointerMove={(event) => drag && setDrag({ from: drag.from, to: placeOf(event, drag.from) })}
                    onPointerUp={() => {
                      if (drag) move(drag.from, drag.to, 'handle');
                      setDrag(null);
                    }}
                    onPointerCancel={() => setDrag(null)}
                  >
                    <GripVertical aria-hidden="true" />
                  </button>
                </span>
              )}
              {numbered && <span className={css.number}>{index + 1}</span>}
              <div className={css.content}>{renderItem(item, index)}</div>
              {!isDisabled && (
                <span className={css.arrows}>
                  <span data-part="up" className={css.part}>
                    <IconButton
                      icon={ArrowUp}
                      size="s"
                      label={t('reorder.up', { name })}
                      isDisabled={index === 0}
                      onPress={() => move(index, index - 1, 'up')}
                    />
                  </span>
                  <span data-part="down" className={css.part}>
                    <IconButton
                      icon={ArrowDown}
                      size="s"
                      label={t('reorder.down', { name })}
                      isDisabled={index === items.length - 1}
                      onPress={() => move(index, index + 1, 'down')}
                    />
                  </span>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
