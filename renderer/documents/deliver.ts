import type { TFunction } from 'i18next';
import type { Outcome } from '../../db/base/outcome.ts';
import { api } from '../app/client.ts';
import { downloadBytes } from '../app/download.ts';
import { toasts } from '../ui/index.ts';

export type How = 'save' | 'open' | 'print';

type Document = { id: string; fileName: string; bytes: Uint8Array };

type Delivery = Extract<Awaited<ReturnType<typeof api.documents.deliver>>, { ok: true }>['value'];

/** Does in the browser what the local host leaves to it: downloads, or shows the PDF in a tab of its own. */
function inBrowser(document: Document, how: How, t: TFunction<'preview'>): string {
  if (how === 'save') {
    downloadBytes({ name: document.fileName, mime: 'application/pdf', bytes: document.bytes });
    return t('downloaded', { name: document.fileName });
  }
  window.open(`/made/${document.id}`, '_blank', 'noopener');
  return t(how === 'open' ? 'opened' : 'openToPrint');
}

function said(delivery: Delivery, document: Document, how: How, t: TFunction<'preview'>): string | null {
  if (delivery.way === 'cancelled') return null;
  if (delivery.way === 'saved') return t('saved', { path: delivery.path });
  return delivery.way === 'browser' ? inBrowser(document, how, t) : t('opened');
}

/** Saves, opens or prints a made document, and says what became of it. */
export async function deliver(document: Document, how: How, t: TFunction<'preview'>): Promise<Outcome<Delivery>> {
  const outcome = await api.documents.deliver({ documentId: document.id, how });
  const text = outcome.ok ? said(outcome.value, document, how, t) : null;
  if (text) toasts.show({ text });
  return outcome;
}
