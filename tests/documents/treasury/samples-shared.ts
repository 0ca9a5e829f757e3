import { pence } from '../../../db/base/pence.ts';
import { paper } from '../support/samples.ts';

/** What the samples of all the treasury's papers share. */

export const headCode = '412-3F2A-90BC-77D1-0E5A';
export const base = { paper, headCode };
export const FROM = '2010-04-01';
export const TO = '2011-03-31';
export const p = pence;
export const LONG_NAME = 'The Most Worshipful Guild of Anyborough Bell-Founders and Instrument Makers’ Widows’ Hall';
