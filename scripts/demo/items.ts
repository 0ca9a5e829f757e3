import type { ItemKind } from '../../db/meetings/words.ts';
import type { DemoItem } from './meeting-shape.ts';
import type { PaperKey } from './papers.ts';

const CHAIR = 'Denise Okafor-Bright, chair';

/** A5: the model agenda's items in the handbook's words, with the treasurer's update and the public's questions. */
const MODEL: Partial<Record<ItemKind, Omit<DemoItem, 'kind' | 'minutes'>>> = {
  apologies: { title: 'Apologies', presenter: CHAIR },
  previous_minutes: { title: 'Minutes of previous meeting and matters arising', presenter: CHAIR },
  oral_updates: { title: 'Members’ oral updates', presenter: 'All members', owner: 'Grace Adeyemi' },
  police_performance: {
    title: 'Borough police performance presentation and questions',
    presenter: 'Chief Superintendent Alan Dunmore',
    points: [
      'Crime map and analysis',
      'Police actions taken over past period to address issues',
      'Questions from the floor',
    ],
  },
  treasurer: { title: 'Treasurer’s update', presenter: 'Harold Whitcombe, treasurer' },
  community_safety: {
    title: 'Borough community safety performance update',
    presenter: 'Councillor Yasmin Qureshi-Hale',
  },
  public_questions: { title: 'Questions from the public', presenter: CHAIR },
  other_business: { title: 'Any other business', presenter: CHAIR },
  next_meeting: { title: 'Date and place of next meeting', presenter: 'Grace Adeyemi, secretariat' },
};

/** An item of the model agenda with its minutes. */
export function item(kind: ItemKind, minutes: number): DemoItem {
  const model = MODEL[kind];
  if (!model) throw new Error(`the model agenda has no words for ${kind}`);
  return { kind, minutes, ...model };
}

type Standard = { presentation: readonly [string, string]; presentationPaper?: PaperKey; minutesPaper?: boolean };

/** The whole model agenda, two hours. */
export function standardItems({ presentation, presentationPaper, minutesPaper }: Standard): DemoItem[] {
  const [title, presenter] = presentation;
  return [
    item('apologies', 3),
    { ...item('previous_minutes', 10), ...(minutesPaper && { papers: [{ paper: 'minutes' as const }] }) },
    item('oral_updates', 20),
    { ...item('police_performance', 30), papers: [{ paper: 'crimeFigures' }] },
    { ...item('treasurer', 5), papers: [{ paper: 'treasurer' }] },
    item('community_safety', 10),
    {
      kind: 'presentation',
      title,
      presenter,
      minutes: 20,
      ...(presentationPaper && { papers: [{ paper: presentationPaper }] }),
    },
    item('public_questions', 15),
    item('other_business', 5),
    item('next_meeting', 2),
  ];
}
