import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { ok } from '../../db/base/outcome.ts';
import { api } from '../app/client.ts';
import { type Autosave, createAutosave, type Typed } from './autosave.ts';
import type { MinuteItem } from './words.ts';

/**
 * One autosave an item, for as long as the screen is open: going from item to item loses nothing and waits for nothing.
 * What waits is saved at once when the screen, the window or the item is left.
 */
export function useAutosaves(items: readonly MinuteItem[]): (itemId: number) => Autosave | undefined {
  const client = useQueryClient();
  const kept = useRef(new Map<number, Autosave>());
  for (const { id, text, version } of items) {
    const there = kept.current.get(id);
    if (there) continue;
    const save = async (typed: string, at: number) => {
      const saved = await api.minutes.saveText({ itemId: id, version: at, text: typed });
      return saved.ok ? ok({ version: saved.value.version }) : saved;
    };
    kept.current.set(id, createAutosave({ text, version }, save));
  }
  // Another command moved a record on, or another window wrote it.
  useEffect(() => {
    for (const { id, text, version } of items) kept.current.get(id)?.refresh(text, version);
  }, [items]);
  useEffect(() => {
    const all = kept.current;
    const saveAll = () => Promise.all([...all.values()].map((each) => each.flush()));
    const isOpen = () => [...all.values()].some((each) => each.now().state !== 'saved');
    const leave = (event: BeforeUnloadEvent) => {
      if (!isOpen()) return;
      void saveAll();
      event.preventDefault();
    };
    const hide = () => void saveAll();
    window.addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hide);
      void saveAll().then(() => client.invalidateQueries());
    };
  }, [client]);
  return (itemId) => kept.current.get(itemId);
}

/** The text as it is typed, and whether it is saved. */
export const useTyped = (autosave: Autosave): Typed => useSyncExternalStore(autosave.listen, autosave.now);
