import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenContent } from '../../../electron/documents/annual-report/written.ts';
import { type Content, linesOf, spansOf } from '../../../electron/documents/paper-content.ts';

const plain = (text: Parameters<typeof spansOf>[0]) =>
  spansOf(text)
    .map((span) => (typeof span === 'string' ? span : span.text))
    .join('');

function said(content: Content): string[] {
  if (content.kind === 'text') return [plain(content.text)];
  if (content.kind === 'heading') return [content.text];
  return content.kind === 'list' ? content.items.map(plain) : [];
}

test('what was typed becomes paragraphs, headings, lists and words that stand out', () => {
  expect(writtenContent('One **strong** word.\n\n# A heading\n- first\n• second\n\nEnd.')).toEqual([
    { kind: 'text', text: ['One ', { text: 'strong', bold: true }, ' word.'] },
    { kind: 'heading', level: 3, text: 'A heading' },
    { kind: 'list', items: ['first', 'second'] },
    { kind: 'text', text: 'End.' },
  ]);
});

test('signs that mean nothing here are printed as they stand', () => {
  for (const line of ['2 * 3 ** 4', '-5 degrees', '#1 of all', '**', 'a_b_c <b>']) {
    expect(writtenContent(line)).toEqual([{ kind: 'text', text: line }]);
  }
});

test('no word that was typed is lost, whatever was typed', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom('- item', '# head', '**bold** and **more**', '', '- **b** x'));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const letters = (text: string) => text.replace(/[\s*#•-]/gu, '');
      const typed = linesOf(lines.join('\n'));
      expect(letters(writtenContent(lines.join('\n')).flatMap(said).join(''))).toBe(letters(typed.join('')));
    }),
  );
});
