import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import type { ComboOption } from '../ui/index.ts';

export type MemberOption = ComboOption<number> & { firstName: string; surname: string };

/** Everybody of the group, to choose from by name. */
export function useMemberOptions(): MemberOption[] {
  const answer = useAsk(api.members.list, {});
  if (answer.state !== 'ready') return [];
  return answer.value.rows.map(({ id, name, organisation, firstName, surname }) => ({
    value: id,
    label: name,
    detail: organisation,
    firstName,
    surname,
  }));
}
