import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { labels } from '../kit/list-blocks.ts';
import { paragraph } from '../kit/text-blocks.ts';
import { STYLE } from '../kit/theme.ts';
import { checklist, fillIn, signatures } from './form-blocks.ts';
import { type ElectionDefinition, type ElectionPaper, named, opening, PACKETS, sheetOf, titled } from './parts.ts';

export type DestructionRecordData = ElectionPaper & {
  sealedOn: IsoDate;
  keepUntil: IsoDate;
  packets: number;
  /** Null while the papers are still kept: the form is then filled in by hand. */
  destroyed: { on: IsoDate; by: string; witness: string } | null;
};

/** That the sealed papers were destroyed, when, and who saw it. */
export const destructionRecord: ElectionDefinition<DestructionRecordData> = {
  kind: 'destructionRecord',
  audience: 'public',
  title: (data, words) => titled(words('elections.destruction.title'), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(words('elections.destruction.title'), data, words),
  sheet: (data, words) => sheetOf(data, 'public', words),
  draw(page, data, words) {
    const { destroyed, packets } = data;
    page.add(
      ...opening(words('elections.destruction.title'), data, 'public', words),
      labels(
        [
          [words('elections.destruction.sealed'), formatDate(data.sealedOn)],
          [words('elections.destruction.packets'), String(packets)],
          [words('elections.destruction.keepUntil'), formatDate(data.keepUntil)],
          [words('elections.destruction.on'), destroyed ? formatDate(destroyed.on) : ''],
        ],
        { labelWidth: 170 },
      ),
      paragraph(words('elections.destruction.text')),
      checklist(PACKETS.map((each) => words(`elections.destruction.contents.${each}`))),
      paragraph(words('elections.destruction.kept')),
      paragraph(words('elections.destruction.statement'), { style: STYLE.strong, before: 6 }),
      !destroyed && fillIn(words('elections.destruction.on')),
      fillIn(words('elections.destruction.how')),
      signatures(
        [
          { role: words('elections.destruction.by'), name: destroyed?.by ?? '' },
          { role: words('elections.destruction.witness'), name: destroyed?.witness ?? '' },
        ],
        { signed: words('elections.signed'), date: words('elections.dateLine') },
      ),
    );
  },
};
