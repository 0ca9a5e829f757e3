import type { api } from '../app/client.ts';

/** What the calls answer, under the names that the screens use. */

type AnswerOf<C extends (input: never) => Promise<unknown>> = Extract<Awaited<ReturnType<C>>, { ok: true }>['value'];

export type Choices = AnswerOf<typeof api.members.choices>;
export type Register = AnswerOf<typeof api.members.list>;
export type RegisterRow = Register['rows'][number];
export type MemberPageData = AnswerOf<typeof api.members.page>;
export type Member = MemberPageData['member'];
export type Term = MemberPageData['terms'][number];
export type Coverage = AnswerOf<typeof api.members.coverage>;
export type Place = Coverage['core'][number];
export type Preview = AnswerOf<typeof api.members.importPreview>;
export type Category = Choices['categories'][number];
export type Ward = Choices['wards'][number];
