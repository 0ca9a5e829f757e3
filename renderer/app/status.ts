import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { Problem } from '../../db/base/outcome.ts';
import type { Role } from '../../db/office/roles.ts';
import { queryClient } from './ask.ts';
import { api, onSignedOut } from './client.ts';

type Said = Extract<Awaited<ReturnType<typeof api.office.status>>, { ok: true }>['value'];

/** Where the program stands, as the core says it. */
export type Status = { state: 'asking' } | { state: 'noAnswer'; problem: Problem } | Said;

/** How often the screens look whether the program has locked itself, in milliseconds. */
const LOOK_EVERY = 20_000;

let holds = 0;

/** While something is shown that must be read to the end (the recovery code, shown once) the gates stay as they are. Gives back the way to let go. */
export function holdGates(): () => void {
  holds += 1;
  let held = true;
  return () => {
    if (held) holds -= 1;
    held = false;
  };
}

/** The program's status, looked at again whenever an answer says "signed out", and every now and then. */
export function useStatus(): { status: Status; look: () => Promise<void> } {
  const [status, setStatus] = useState<Status>({ state: 'asking' });
  const look = useCallback(async () => {
    const outcome = await api.office.status({});
    if (holds > 0) return;
    setStatus((now) => {
      if (outcome.ok) return outcome.value;
      // One look without an answer must not throw away what somebody is writing: their next call says the same.
      return now.state === 'ready' ? now : { state: 'noAnswer', problem: outcome.problem };
    });
  }, []);
  useEffect(() => {
    void look();
    const stop = onSignedOut(() => void look());
    const timer = setInterval(() => void look(), LOOK_EVERY);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [look]);
  useEffect(() => {
    // What one person saw must not wait in memory for the next.
    if (status.state !== 'ready') queryClient.clear();
  }, [status.state]);
  return { status, look };
}

export type Session = Extract<Said, { state: 'ready' }> & {
  /** Asks the core for the status again: after signing in, locking, changing the group's name. */
  look: () => Promise<void>;
};

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in, today's date, the group's name. Only inside the shell. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside the shell');
  return session;
}

/** Whether the person has one of the roles: hide what the API would refuse anyway. */
export function useMay(...roles: Role[]): boolean {
  const { person } = useSession();
  return roles.some((role) => person.roles.includes(role));
}
