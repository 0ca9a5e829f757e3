import { and, eq } from 'drizzle-orm';
import type { ReadDb } from '../base/handles.ts';
import { eventHash } from './chain.ts';
import { EVENTS, type EventKind, type Payload } from './events.ts';
import type { SignatureRecord } from './payment-records.ts';
import { bookEvent, signatoryKey, signature } from './schema.ts';
import { signatureHolds } from './signing.ts';

/** T2: a stored signature is believed only when the book says so and the key proves it. Used at release and by the book's check. */

/** `notInBook`: the row is not what its event says, or the event is not what was hashed. `forged`: the key did not sign this. */
export type ProofFault = 'notInBook' | 'forged';

function eventOf<K extends EventKind>(db: ReadDb, seq: number, kind: K): Payload<K> | null {
  const found = db
    .select()
    .from(bookEvent)
    .where(and(eq(bookEvent.seq, seq as typeof bookEvent.$inferSelect.seq), eq(bookEvent.kind, kind)))
    .get();
  if (!found || eventHash(found) !== found.hash) return null;
  const parsed = EVENTS[kind].safeParse(JSON.parse(found.payload));
  return parsed.success ? (parsed.data as Payload<K>) : null;
}

/** What is wrong with one stored signature; null when it holds. */
export function proofFault(db: ReadDb, row: SignatureRecord): ProofFault | null {
  const said = eventOf(db, row.id, 'payment.signed');
  const same =
    said !== null &&
    said.paymentId === row.paymentId &&
    said.version === row.version &&
    said.digest === row.digest &&
    said.signatoryId === row.signatoryId &&
    said.on === row.signedOn &&
    said.how.way === row.how;
  if (!same) return 'notInBook';
  if (said.how.way === 'wet_ink') {
    const { witness, scanSha256, noScan } = said.how;
    const asSaid = witness === row.witness && scanSha256 === row.scanSha256 && noScan === row.noScan;
    return asSaid ? null : 'notInBook';
  }
  const { keyId, proof } = said.how;
  if (keyId !== row.keyId || proof !== row.proof) return 'notInBook';
  // The public key as the book has it: a key exchanged in its table signs nothing.
  const made = eventOf(db, keyId, 'signatoryKey.made');
  const kept = db.select().from(signatoryKey).where(eq(signatoryKey.id, keyId)).get();
  if (!made || made.signatoryId !== row.signatoryId) return 'notInBook';
  if (kept?.publicKey !== made.publicKey || kept.signatoryId !== made.signatoryId) return 'notInBook';
  return signatureHolds(made.publicKey, row.digest, proof) ? null : 'forged';
}

/** Every stored signature that does not hold, for the check of the whole book; a millisecond or two for each with a key. */
export function signatureFaults(db: ReadDb): { signature: SignatureRecord; fault: ProofFault }[] {
  return db
    .select()
    .from(signature)
    .orderBy(signature.id)
    .all()
    .flatMap((row) => {
      const fault = proofFault(db, row);
      return fault ? [{ signature: row, fault }] : [];
    });
}
