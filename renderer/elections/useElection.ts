import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';

/** Everything an election's pages show. */
export const useElection = (electionId: string) => useAsk(api.elections.page, { electionId: Number(electionId) });
