import Database from 'better-sqlite3';

/** What somebody with every file in hand tries: to find an order of the voters in whatever was left. */

/** Where a text lies in the bytes of a file; after everything that is found when it is not there. */
const offset = (bytes: Buffer, text: string) => {
  const at = bytes.indexOf(text);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/** The members of one round's marks in the order in which their cells lie in the pages of the file. */
function physicalOrder(bytes: Buffer): number[] {
  const file = new Database(withoutLog(bytes));
  try {
    const root = file.prepare(`select rootpage from sqlite_master where name = 'roll_mark'`).pluck().get() as number;
    const size = bytes.readUInt16BE(16);
    const start = (root - 1) * size;
    const cells = bytes.readUInt16BE(start + 3);
    const offsets = Array.from({ length: cells }, (_, at) => bytes.readUInt16BE(start + 8 + at * 2));
    const keys = file.prepare('select member_id from roll_mark order by round_id, member_id').pluck().all() as number[];
    return keys
      .map((member, at) => ({ member, at: offsets[at] ?? 0 }))
      .sort((a, b) => a.at - b.at)
      .map(({ member }) => member);
  } finally {
    file.close();
  }
}

/** The image without the mark that says it has a write-ahead log. */
function withoutLog(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[18] = 1;
  copy[19] = 1;
  return copy;
}

/** For every table that names members, and every file: the voters in an order that something left behind suggests. */
export function ordersFound(
  files: ReadonlyMap<string, Buffer>,
  voters: readonly number[],
): { from: string; order: number[] }[] {
  const found: { from: string; order: number[] }[] = [];
  const suggest = (from: string, ids: readonly number[]) => {
    const order = [...new Set(ids)].filter((id) => voters.includes(id));
    if (order.length > 1) found.push({ from, order: [...order, ...voters.filter((id) => !order.includes(id))] });
  };
  for (const [name, bytes] of files) {
    for (const direction of [1, -1]) {
      const places = voters.map((id) => ({ id, at: offset(bytes, `Ada${id - 1},`) }));
      suggest(
        `${name}: names ${direction}`,
        places.sort((a, b) => direction * (a.at - b.at)).map(({ id }) => id),
      );
    }
    if (!name.endsWith('.sqlite')) continue;
    const cells = physicalOrder(bytes);
    suggest(`${name}: cells`, cells);
    suggest(`${name}: cells backwards`, [...cells].reverse());
    const file = new Database(withoutLog(bytes));
    const tables = file
      .prepare(
        `select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'member_id' where m.type = 'table'`,
      )
      .pluck()
      .all() as string[];
    for (const table of tables)
      suggest(`${name}: ${table}`, file.prepare(`select member_id from "${table}"`).pluck().all() as number[]);
    const events = file.prepare('select record_id from audit_event order by id').pluck().all() as number[];
    suggest(`${name}: events`, events);
    file.close();
  }
  return found;
}

/** How many votes are guessed right by somebody who knows the totals and takes the voters in this order. */
export function guessedRight(order: readonly number[], votes: ReadonlyMap<number, number>): number {
  const ballots = [...votes.values()].sort((a, b) => a - b);
  return order
    .filter((id) => votes.has(id))
    .reduce((right, id, at) => right + (votes.get(id) === ballots[at] ? 1 : 0), 0);
}

/** What guessing at random with the totals in hand gets right, on average. */
export function chance(votes: ReadonlyMap<number, number>): number {
  const totals = new Map<number, number>();
  for (const vote of votes.values()) totals.set(vote, (totals.get(vote) ?? 0) + 1);
  return [...totals.values()].reduce((sum, each) => sum + (each * each) / votes.size, 0);
}
