import { z } from 'zod';
import { fieldProblems } from '../../db/base/fields.ts';
import type { FieldProblem } from '../../db/base/outcome.ts';
import { type agendaInput, agendaItemInput } from '../../db/meetings/input.ts';
import type { ItemKind } from '../../db/meetings/words.ts';
import type { Item } from './words.ts';
import { linesOf } from './words.ts';

/** An agenda item while it is being written: sub-points as lines of one text. */
export type DraftItem = {
  /** Known on the screen only. */
  key: string;
  id: number | null;
  kind: ItemKind;
  title: string;
  presenter: string;
  owner: string;
  minutes: number | null;
  points: string;
  /** How many papers go with it. */
  papers: number;
};

type NewItem = {
  kind: ItemKind;
  title: string;
  presenter: string;
  owner: string;
  minutes: number | null;
  points: string[];
};

let keys = 0;

export const newDraftItem = ({ points, ...item }: NewItem): DraftItem => {
  keys += 1;
  return { ...item, key: `new ${keys}`, id: null, points: points.join('\n'), papers: 0 };
};

/** The stored items as a draft. */
export const draftOf = (items: readonly Item[]): DraftItem[] =>
  items.map(({ id, kind, title, presenter, owner, minutes, points, papers }) => ({
    ...{ key: `item ${id}`, id, kind, title, presenter, owner, minutes },
    ...{ points: points.join('\n'), papers: papers.length },
  }));

/** The draft as the API takes it. */
export const inputOf = (items: readonly DraftItem[]): z.input<typeof agendaInput>['items'] =>
  items.map(({ id, kind, title, presenter, owner, minutes, points }) => ({
    ...{ id, kind, title, presenter, owner, minutes },
    points: linesOf(points),
  }));

const schema = z.strictObject({ items: z.array(agendaItemInput).max(60) });

/** What the API would refuse, found before it is sent: `items.2.title`. */
export function problemsOf(items: readonly DraftItem[]): FieldProblem[] {
  const parsed = schema.safeParse({ items: inputOf(items) });
  if (parsed.success) return [];
  // Beside the field "Fill this in" would do, but the summary stands far from it.
  return fieldProblems(parsed.error).map((problem) =>
    problem.path.endsWith('.title') && problem.key === 'fields.required'
      ? { ...problem, key: 'meetings.itemTitle' as const }
      : problem,
  );
}
