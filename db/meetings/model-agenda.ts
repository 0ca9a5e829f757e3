import template from '../../resources/templates/model-agenda.json' with { type: 'json' };
import type { ItemKind, MeetingKind } from './words.ts';

/** An agenda item before it is stored. */
export type ModelItem = {
  kind: ItemKind;
  title: string;
  presenter: string;
  owner: string;
  minutes: number;
  points: string[];
};

/** A5: the items of the model agenda for a meeting of that kind, in order. */
export const modelAgenda = (kind: MeetingKind): ModelItem[] =>
  template.agendas[kind].map((item) => ({ ...item, kind: item.kind as ItemKind, points: [...item.points] }));

/** A7: what the advertisement says at first beside the facts; the borough's name is filled in. */
export function modelAdvertisement(borough: string): { invitation: string; welcome: string } {
  const fill = (text: string) => text.replaceAll('{{borough}}', borough);
  return { invitation: fill(template.advertisement.invitation), welcome: fill(template.advertisement.welcome) };
}
