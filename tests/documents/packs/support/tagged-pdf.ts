import { pagesPdf, type RawObject, word } from './raw-pdf.ts';

/**
 * A tagged page written by hand, as another program might: a heading of a type of its own, a table cell with an id that
 * another names, a figure with a box, a class. Objects from 6 on are the structure.
 * `role`: what its own type "Titel" stands for.
 */
export function taggedPdf(text: string, role = 'H1', more: { top?: boolean; extra?: string } = {}): Uint8Array {
  const content = [
    `/Titel <</MCID 0>> BDC ${word(text, 100, more.top ? 835 : 500)} EMC`,
    `/TH <</MCID 1>> BDC ${word('Head', 100, 400)} EMC`,
    `/TD <</MCID 2>> BDC ${word('Cell', 200, 400)} EMC`,
    '/Figure <</MCID 3>> BDC 0.5 g 100 200 100 50 re f EMC',
  ].join('\n');
  const element = (type: string, parent: number, mcid: number, rest = '') =>
    `<< /Type /StructElem /S /${type} /P ${parent} 0 R /Pg 4 0 R /K ${mcid} ${rest} >>`;
  const structure: RawObject[] = [
    // 6: root, 7: Document, 8: ParentTree
    `<< /Type /StructTreeRoot /K 7 0 R /ParentTree 8 0 R /ParentTreeNextKey 1 /RoleMap << /Titel /${role} >>
      /IDTree << /Names [(h) 10 0 R] >> /ClassMap << /Wide << /O /Layout /Width 100 >> >> >>`,
    '<< /Type /StructElem /S /Document /P 6 0 R /K [9 0 R 12 0 R 13 0 R] >>',
    '<< /Nums [0 [9 0 R 10 0 R 11 0 R 13 0 R]] >>',
    element('Titel', 7, 0, '/C /Wide'),
    element('TH', 14, 1, '/ID (h) /A << /O /Table /Scope /Column >>'),
    element('TD', 14, 2, '/A << /O /Table /Headers [(h)] >>'),
    '<< /Type /StructElem /S /Table /P 7 0 R /K 14 0 R >>',
    element('Figure', 7, 3, '/Alt (A grey field) /A << /O /Layout /BBox [100 200 200 250] >>'),
    '<< /Type /StructElem /S /TR /P 12 0 R /K [10 0 R 11 0 R] >>',
  ];
  const page = { content, entries: `/StructParents 0 ${more.extra ?? ''}` };
  return pagesPdf([page], '/MarkInfo << /Marked true >> /Lang (cy) /StructTreeRoot 6 0 R', structure);
}
