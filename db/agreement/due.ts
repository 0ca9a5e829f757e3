import type { AgreementId, IsoDate } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { readAgreements } from './queries.ts';

/** L1: what an agreement waits for, on the home page. */
export type DueAgreement = {
  agreementId: AgreementId;
  what: 'agree' | 'sign' | 'review';
  /** The day by which it should be done. */
  due: IsoDate;
  /** The agreement's first day. */
  date: IsoDate;
  title: string;
  late: boolean;
};

/** A draft is agreed before its year begins, an agreed one signed within a month of it, and each reviewed on its day. */
export function dueAgreements(db: ReadDb, today: IsoDate, horizon: IsoDate): DueAgreement[] {
  return readAgreements(db).flatMap(({ id: agreementId, state, title, from, until, reviewOn }): DueAgreement[] => {
    const due = (what: DueAgreement['what'], day: IsoDate): DueAgreement[] =>
      day <= horizon ? [{ agreementId, what, due: day, date: from, title, late: day < today }] : [];
    if (until < today) return state === 'signed' ? [] : due(state === 'draft' ? 'agree' : 'sign', from);
    if (state === 'draft') return due('agree', from);
    const review = reviewOn >= today ? due('review', reviewOn) : [];
    return state === 'agreed' ? [...due('sign', addDays(from, 30)), ...review] : review;
  });
}
