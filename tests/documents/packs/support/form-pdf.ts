import { pagesPdf, type RawObject, word } from './raw-pdf.ts';

/** A page with fields: a text with a look, a ticked box, a signature with a look, a hidden one, and a text without a look. */
export function formPdf(structure = false): Uint8Array {
  const look = (text: string): RawObject => ({
    dict: '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>',
    stream: word(text, 2, 5),
  });
  const field = (rest: string, y: number) =>
    `<< /Type /Annot /Subtype /Widget /F 4 /Rect [100 ${y} 300 ${y + 20}] ${rest} >>`;
  const more: RawObject[] = [
    // 6 to 8: looks
    look('Typed name'),
    look('Ticked'),
    look('Signed by J Smith'),
    // 9 to 13: fields
    field(`/FT /Tx /T (name) /V (Typed name) /AP << /N 6 0 R >> ${structure ? '/StructParent 1' : ''}`, 500),
    field('/FT /Btn /T (tick) /V /Yes /AS /Yes /AP << /N << /Yes 7 0 R /Off 6 0 R >> >>', 450),
    field(
      '/FT /Sig /T (sig) /AP << /N 8 0 R >> /V << /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >>',
      400,
    ),
    field('/FT /Tx /T (secret) /V (secret) /AP << /N 6 0 R >>', 350).replace('/F 4', '/F 2'),
    field('/FT /Tx /T (bare) /V (Only a value) /DA (/Helv 12 Tf 0 g)', 300),
    // 14 to 16: structure
    '<< /Type /StructTreeRoot /K 15 0 R /ParentTree << /Nums [0 [] 1 16 0 R] >> >>',
    '<< /Type /StructElem /S /Document /P 14 0 R /K 16 0 R >>',
    '<< /Type /StructElem /S /Form /P 15 0 R /Pg 4 0 R /K << /Type /OBJR /Obj 9 0 R >> /Alt (Name) >>',
  ];
  const fields = '/AcroForm << /Fields [9 0 R 10 0 R 11 0 R 12 0 R 13 0 R] /SigFlags 3 >>';
  const tags = structure ? '/MarkInfo << /Marked true >> /StructTreeRoot 14 0 R' : '';
  const page = {
    content: '',
    entries: `/Annots [9 0 R 10 0 R 11 0 R 12 0 R 13 0 R] ${structure ? '/StructParents 0' : ''}`,
  };
  return pagesPdf([page], `${fields} ${tags}`, more);
}
