/** One of the known values, as it may stand in a page's address; nothing for anything else. */
export const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((each) => each === value);
