/**
 * Widths that add up to `width`: by their shares, but none narrower than its longest word needs, which the others make
 * room for. Where that cannot be had for all, the shares alone decide and long words are broken.
 */
export function columnWidths(shares: readonly number[], needs: readonly number[], width: number): number[] {
  const wanted = needs.map((need) => Math.min(need, width * 0.45));
  if (wanted.reduce((sum, need) => sum + need, 0) > width) return byShare(shares, width);
  const fixed = new Set<number>();
  for (;;) {
    const rest = width - [...fixed].reduce((sum, at) => sum + (wanted[at] ?? 0), 0);
    const open = byShare(
      shares.map((share, at) => (fixed.has(at) ? 0 : share)),
      rest,
    );
    const narrow = open.findIndex((each, at) => !fixed.has(at) && each < (wanted[at] ?? 0));
    if (narrow < 0) return open.map((each, at) => (fixed.has(at) ? (wanted[at] ?? 0) : each));
    fixed.add(narrow);
  }
}

function byShare(shares: readonly number[], width: number): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (whole === 0 ? 0 : (width * share) / whole));
}
