import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineFile, kindOfBytes, MAX_FILE_MB, PAPER_KINDS, safeFileName } from '../../../db/office/file-rules.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('received files', () => {
  test('are known by their bytes, not by their names', () => {
    expect(kindOfBytes(bytes('%PDF-1.7\n'))).toBe('pdf');
    expect(kindOfBytes(bytes('\x89PNG\r\n\x1a\nIHDR'))).toBe('png');
    expect(kindOfBytes(bytes('\xff\xd8\xff\xe0JFIF'))).toBe('jpeg');
    expect(kindOfBytes(bytes('PK\x03\x04....word/document.xml'))).toBe('docx');
    expect(kindOfBytes(bytes('PK\x03\x04....xl/workbook.xml'))).toBeNull();
    expect(kindOfBytes(bytes('MZ\x90'))).toBeNull();
    expect(kindOfBytes(bytes('<html>'))).toBeNull();
  });

  test('are refused when empty, too big or of another kind', () => {
    expect(examineFile({ name: 'a.pdf', bytes: bytes('') }, PAPER_KINDS)).toMatchObject({
      problem: { key: 'files.empty', fields: [{ path: 'file' }] },
    });
    const huge = new Uint8Array(MAX_FILE_MB * 1_000_000 + 1);
    huge.set(bytes('%PDF-'));
    expect(examineFile({ name: 'a.pdf', bytes: huge }, PAPER_KINDS)).toMatchObject({
      problem: { key: 'files.tooBig' },
    });
    expect(examineFile({ name: 'a.pdf', bytes: bytes('MZ') }, PAPER_KINDS)).toMatchObject({
      problem: { key: 'files.notThisKind' },
    });
    expect(examineFile({ name: 'logo.pdf', bytes: bytes('%PDF-1') }, ['png'])).toMatchObject({ ok: false });
  });

  test('get names that are safe on every disk', () => {
    expect(safeFileName('../../etc/passwd', 'pdf')).toBe('passwd.pdf');
    expect(safeFileName('C:\\papers\\Crime map.PDF', 'pdf')).toBe('Crime map.pdf');
    expect(safeFileName('invoice\u202efdp.exe', 'pdf')).toBe('invoicefdp.pdf');
    expect(safeFileName('CON', 'png')).toBe('_CON.png');
    expect(safeFileName('...', 'jpeg')).toBe('file.jpg');
  });

  test('never get a name with a folder, a control or a wrong ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const safe = safeFileName(name, 'pdf');
        expect(safe).toMatch(/^[^/\\<>:"|?*\p{Cc}]+\.pdf$/u);
        expect(safe.startsWith('.')).toBe(false);
        expect(safe.length).toBeLessThan(220);
      }),
    );
  });
});
