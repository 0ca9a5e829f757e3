/** A file of the bank with many rows, the oldest first; without headings, as HSBC writes it. */
export function longFile(rows: number): { name: string; bytes: Uint8Array } {
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = String(1 + Math.floor((at * 28) / rows)).padStart(2, '0');
    return `${day}/05/2010,ROW ${at},${at + 1}.00`;
  });
  return { name: 'long.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
}
