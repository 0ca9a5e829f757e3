import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Instant } from '../../db/base/brand.ts';
import type { OutgoingFile } from '../host-port.ts';

/** E-mail drafts: files that a mail program opens with everything filled in. Nothing is sent from here. */

export type Reached = { name: string; email: string };

export type DraftWords = {
  /** The group; its address is left out where it has none. */
  from: Reached;
  subject: string;
  /** Stands before the text: `Dear …,` */
  greeting: string;
  text: string;
  attachment: { name: string; mime: string; bytes: Uint8Array };
  now: Instant;
};

const sender = ({ name, email }: Reached) => (email === '' ? undefined : { name, address: email });

/** No two drafts have the same id, and the same draft has the same again. */
const idOf = (parts: readonly string[]) =>
  `<${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}@draft.invalid>`;

/** One draft; `to` gets it alone, `blind` are many who do not see each other. */
async function compose(words: DraftWords, to: Reached | null, blind: readonly Reached[]): Promise<Uint8Array> {
  const { from, subject, greeting, text, attachment, now } = words;
  const own = sender(from);
  const address = ({ name, email }: Reached) => ({ name, address: email });
  const id = idOf([subject, greeting, text, now, to?.email ?? '', ...blind.map(({ email }) => email)]);
  const message = new MailComposer({
    ...(own && { from: own }),
    // A message needs somebody it goes to: the group itself, when everybody else is blind.
    ...(to ? { to: address(to) } : own && { to: own }),
    ...(blind.length > 0 && { bcc: blind.map(address) }),
    subject,
    text: `${greeting}\n\n${text}\n`,
    date: new Date(now),
    messageId: id,
    // Outlook opens it as a draft that can be sent; others pass it over.
    headers: { 'X-Unsent': '1' },
    attachments: [{ filename: attachment.name, contentType: attachment.mime, content: Buffer.from(attachment.bytes) }],
    // No program's name, and nothing fetched from anywhere.
    xMailer: false,
    disableUrlAccess: true,
    disableFileAccess: true,
    baseBoundary: id.slice(1, 17),
  }).compile();
  // The mail program needs the blind copies; it takes them out when it sends.
  message.keepBcc = true;
  return new Uint8Array(await message.build());
}

const emlName = (name: string) => `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'draft'}.eml`;

const draftFile = (name: string, bytes: Uint8Array): OutgoingFile => ({
  ...{ name: emlName(name), mime: 'message/rfc822', bytes },
});

/** One draft for all: nobody sees another's address. */
export async function blindDraft(title: string, words: DraftWords, all: readonly Reached[]): Promise<OutgoingFile> {
  return draftFile(title, await compose(words, null, all));
}

/** A draft for each, with their own greeting; more than one as a ZIP file. */
export async function draftsForEach(
  title: string,
  words: Omit<DraftWords, 'greeting'>,
  each: readonly (Reached & { greeting: string })[],
): Promise<OutgoingFile> {
  const files: Record<string, Uint8Array> = {};
  for (const [at, { greeting, ...to }] of each.entries()) {
    const bytes = await compose({ ...words, greeting }, to, []);
    if (each.length === 1) return draftFile(title, bytes);
    files[`${String(at + 1).padStart(3, '0')}-${emlName(to.name)}`] = bytes;
  }
  // The clock of the program, as everywhere: the same drafts are the same bytes.
  const bytes = zipSync(files, { level: 6, mtime: words.now });
  return { name: `${emlName(title).slice(0, -4)}.zip`, mime: 'application/zip', bytes };
}
