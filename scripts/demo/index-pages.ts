import { SECTIONS, type Section } from './document-shape.ts';

/** One written document, as the index lists it. */
export type Written = { file: string; section: Section; what: string; pages: number | null; bytes: number };

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const size = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`;

const pagesOf = ({ pages }: Written) => (pages === null ? '' : `${pages} ${pages === 1 ? 'page' : 'pages'}`);

const INTRODUCTION =
  'Every document that the program can produce, for the invented group Anyborough. People, organisations and figures are made up.';

/** The sections that have documents, with them. */
const filled = (documents: readonly Written[]) =>
  (Object.keys(SECTIONS) as Section[])
    .map((name) => ({ name, ...SECTIONS[name], documents: documents.filter(({ section }) => section === name) }))
    .filter((each) => each.documents.length > 0);
type Filled = ReturnType<typeof filled>[number];

function sectionMarkdown({ title, note, documents }: Filled): string {
  const rows = documents.map(
    (each) => `| [${each.file}](${each.file}) | ${each.what} | ${pagesOf(each)} | ${size(each.bytes)} |`,
  );
  const head = [`## ${title}`, '', ...(note ? [note, ''] : [])];
  return [...head, '| file | what it is | pages | size |', '|---|---|---|---|', ...rows, ''].join('\n');
}

/** The index for reading in a terminal or on a code host. */
export function indexMarkdown(documents: readonly Written[], today: string): string {
  const head = ['# The demo’s documents', '', `${INTRODUCTION} The demo’s clock stands at ${today}.`, ''];
  return [...head, ...filled(documents).map(sectionMarkdown)].join('\n');
}

const rowHtml = (each: Written) =>
  `<tr><th scope="row"><a href="${encodeURI(each.file)}">${escaped(each.file)}</a></th><td>${escaped(each.what)}</td><td>${pagesOf(each)}</td><td>${size(each.bytes)}</td></tr>`;

const sectionHtml = ({ name, title, note, documents }: Filled) => `<section aria-labelledby="${name}">
<h2 id="${name}">${escaped(title)}</h2>
${note && `<p>${escaped(note)}</p>\n`}<table>
<thead><tr><th scope="col">File</th><th scope="col">What it is</th><th scope="col">Pages</th><th scope="col">Size</th></tr></thead>
<tbody>
${documents.map(rowHtml).join('\n')}
</tbody>
</table>
</section>`;

/** The index for a browser: one plain accessible page. */
export function indexHtml(documents: readonly Written[], today: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The demo’s documents</title>
<style>
body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 66rem; margin: 2rem auto; padding: 0 1rem; color: #1a2230; }
h2 { margin: 2rem 0 0.25rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid #c9d1dc; overflow-wrap: anywhere; }
tbody th { font-weight: normal; }
th:nth-child(1) { width: 38%; }
th:nth-child(n + 3) { width: 5rem; }
</style>
</head>
<body>
<h1>The demo’s documents</h1>
<p>${INTRODUCTION} The demo’s clock stands at ${today}.</p>
${filled(documents).map(sectionHtml).join('\n')}
</body>
</html>
`;
}
