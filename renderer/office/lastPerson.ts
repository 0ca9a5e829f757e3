/** Who was signed in last in this window, so that the same person finds the screen they were on and another begins at home. */
let last: number | null = null;

export const rememberPerson = (id: number): void => {
  last = id;
};

export const lastPerson = (): number | null => last;

/** Before the gates open for `id`: another person than before begins on the home page. */
export async function chooseFirstPage(id: number): Promise<void> {
  const isOther = last !== null && last !== id;
  last = id;
  if (!isOther) return;
  // Not imported at the top: the router's pages come back here.
  const { router } = await import('../app/router.tsx');
  await router.navigate({ to: '/', ignoreBlocker: true });
}
