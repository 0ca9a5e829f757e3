import type { RecordOffice } from '../../db/open.ts';

/** Every row of every table, as one text: two that are equal prove that nothing was written between them. */
export function dump(office: RecordOffice): string {
  const { sqlite } = office;
  const tables = sqlite.prepare("select name from sqlite_master where type = 'table' order by name").all() as {
    name: string;
  }[];
  return JSON.stringify(tables.map(({ name }) => [name, sqlite.prepare(`select * from "${name}"`).raw().all()]));
}
