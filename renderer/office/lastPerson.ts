/** Who was signed in last in this window, so that the same person finds the screen they were on and another begins at home. */
let last: number | null = null;

export const rememberPerson = (id: number): void => {
  last = id;
};

export const lastPerson = (): number | null => last;

/** Before the gates open for `id`: another person than before begins on the home page. */
export function chooseFirstPage(id: number): void {
  if (last !== null && last !== id) window.location.hash = '#/';
  last = id;
}
