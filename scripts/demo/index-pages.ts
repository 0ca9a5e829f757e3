/** One written document, as the index lists it. */
export type Written = { file: string; what: string; pages: number | null; bytes: number };

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const size = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`;

const pagesOf = ({ pages }: Written) => (pages === null ? '' : `${pages} ${pages === 1 ? 'page' : 'pages'}`);

const INTRODUCTION =
  'Every document that the program can produce, for the invented group Anyborough. People, organisations and figures are made up.';

/** The index for reading in a terminal or on a code host. */
export function indexMarkdown(documents: readonly Written[], today: string): string {
  const rows = documents.map(
    (each) => `| [${each.file}](${each.file}) | ${each.what} | ${pagesOf(each)} | ${size(each.bytes)} |`,
  );
  return [
    '# The demo’s documents',
    '',
    `${INTRODUCTION} The demo’s clock stands at ${today}.`,
    '',
    '| file | what it is | pages | size |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** The index for a browser: one plain accessible page. */
export function indexHtml(documents: readonly Written[], today: string): string {
  const rows = documents.map(
    (each) =>
      `<tr><th scope="row"><a href="${encodeURI(each.file)}">${escaped(each.file)}</a></th><td>${escaped(each.what)}</td><td>${pagesOf(each)}</td><td>${size(each.bytes)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The demo’s documents</title>
<style>
body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1a2230; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid #c9d1dc; }
tbody th { font-weight: normal; }
td:nth-child(n + 3) { white-space: nowrap; }
</style>
</head>
<body>
<h1>The demo’s documents</h1>
<p>${INTRODUCTION} The demo’s clock stands at ${today}.</p>
<table>
<thead><tr><th scope="col">File</th><th scope="col">What it is</th><th scope="col">Pages</th><th scope="col">Size</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}
