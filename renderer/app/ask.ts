import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Outcome, Problem } from '../../db/base/outcome.ts';
import type { Answer } from '../ui/Asked.tsx';
import type { ApiCall } from './client.ts';

/** What a failed question throws inside TanStack Query; components see `answer.problem`. */
class AskProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.key);
    this.problem = problem;
  }
}

/** Answers come from this machine in milliseconds: nothing is retried, and everything on the screen is asked anew after a command. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

async function answerOf<R>(outcome: Promise<Outcome<R>>): Promise<R> {
  const settled = await outcome;
  if (!settled.ok) throw new AskProblem(settled.problem);
  return settled.value;
}

const UNKNOWN: Problem = { kind: 'trouble', key: 'general.noAnswer' };

/**
 * Asks the API and keeps the answer fresh: `useAsk(api.members.list, { status: 'current' })`.
 * Draw it with `<Asked answer={…}>{(value) => …}</Asked>`.
 * @param options.isEnabled false: not yet (the answer stays `loading`)
 * @param options.keep true: while the input changes (a filter), the old answer stays on the screen
 */
export function useAsk<I, R>(
  call: ApiCall<I, R>,
  input: I,
  options: { isEnabled?: boolean; keep?: boolean } = {},
): Answer<R> {
  const { isEnabled = true, keep = false } = options;
  const query = useQuery<R>({
    queryKey: [...call.path, input],
    queryFn: () => answerOf(call(input)),
    enabled: isEnabled,
    ...(keep && { placeholderData: keepPreviousData }),
  });
  const again = useCallback(() => void query.refetch(), [query.refetch]);
  if (query.data !== undefined) return { state: 'ready', value: query.data, again };
  if (query.error) {
    return { state: 'problem', problem: query.error instanceof AskProblem ? query.error.problem : UNKNOWN, again };
  }
  return { state: 'loading' };
}

export type Pages<P> = {
  answer: Answer<P[]>;
  /** Fetches the next page, unless there is none or it is on its way. */
  more: () => void;
};

/**
 * Asks for a long list page by page: `after` makes the input of the page that follows, or undefined after the last one.
 * All pages that are there stay on the screen and are asked anew together.
 */
export function useAskPages<I extends object, R>(
  call: ApiCall<I, R>,
  first: NoInfer<I>,
  after: (last: R, pages: readonly R[]) => Partial<NoInfer<I>> | undefined,
  options: { isEnabled?: boolean } = {},
): Pages<R> {
  const query = useInfiniteQuery({
    queryKey: [...call.path, 'pages', first],
    queryFn: ({ pageParam }) => answerOf(call({ ...first, ...(pageParam as object) } as I)),
    initialPageParam: {} as Partial<I>,
    getNextPageParam: (last, pages) => after(last, pages),
    enabled: options.isEnabled ?? true,
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = query;
  const again = useCallback(() => void refetch(), [refetch]);
  const mayGoOn = hasNextPage && !isFetching && !isPlaceholderData;
  const more = useCallback(() => {
    if (mayGoOn) void fetchNextPage();
  }, [mayGoOn, fetchNextPage]);
  if (data !== undefined) return { answer: { state: 'ready', value: data.pages, again }, more };
  if (error) {
    const problem = error instanceof AskProblem ? error.problem : UNKNOWN;
    return { answer: { state: 'problem', problem, again }, more };
  }
  return { answer: { state: 'loading' }, more };
}

/**
 * A command of the API: `const add = useDo(api.members.add)`, then `await add.run({ … })`, whose outcome says how it went.
 * After a success everything on the screen is asked anew, whatever its subject: one command also changes the history,
 * the home page, and lists elsewhere.
 */
export function useDo<I, R>(call: ApiCall<I, R>): { run: (input: I) => Promise<Outcome<R>>; busy: boolean } {
  const client = useQueryClient();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (input: I) => {
      setRunning((count) => count + 1);
      try {
        const outcome = await call(input);
        // Not awaited: the caller goes on to another page at once, and the page of something deleted is not asked for again.
        if (outcome.ok) void client.invalidateQueries();
        return outcome;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [call, client],
  );
  return { run, busy: running > 0 };
}
