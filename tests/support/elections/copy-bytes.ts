/** Large enough that a kill may come in the middle. */
export const COPY_BYTES = 24 * 1024 * 1024;
