import type { ProblemKey } from '../../resources/locales/en-GB/problems.ts';
import type { Params } from '../base/outcome.ts';
import type { EquationName } from './words.ts';

/** E11: the ballot paper account. Pure: figures in, equations with their words out. */

/** The account as it was typed; `inBox` is null until the box is opened. */
export type AccountFigures = {
  printed: number;
  issued: number;
  unused: number;
  /** Members marked on the roll as having been given a paper. */
  rollMarks: number;
  replacements: number;
  spoilt: number;
  notReturned: number;
  inBox: number | null;
};

/** One equation. `missing`: fewer than there should be, `surplus`: more; `difference` says by how many. */
export type EquationLine = {
  equation: EquationName;
  state: 'open' | 'holds' | 'missing' | 'surplus';
  difference: number;
  key: ProblemKey;
  params: Params;
};

const KEYS = {
  printed: { holds: 'printedHolds', missing: 'printedMissing', surplus: 'printedSurplus', open: 'printedHolds' },
  issued: { holds: 'issuedHolds', missing: 'issuedMissing', surplus: 'issuedSurplus', open: 'issuedHolds' },
  box: { holds: 'boxHolds', missing: 'boxMissing', surplus: 'boxSurplus', open: 'boxOpen' },
  papers: { holds: 'papersHold', missing: 'papersMissing', surplus: 'papersSurplus', open: 'papersHold' },
  votes: { holds: 'votesHold', missing: 'votesMissing', surplus: 'votesSurplus', open: 'votesHold' },
} as const satisfies Record<EquationName, Record<EquationLine['state'], string>>;

/** An equation: how many there are against how many there should be. */
export function equation(name: EquationName, have: number | null, should: number, params: Params): EquationLine {
  const difference = have === null ? 0 : Math.abs(have - should);
  const off = (have ?? should) < should ? 'missing' : 'surplus';
  const state = have === null ? 'open' : difference === 0 ? 'holds' : off;
  return {
    equation: name,
    state,
    difference,
    key: `elections.account.${KEYS[name][state]}`,
    params: { ...params, difference },
  };
}

/** Papers that should be in the box: issued, less those spoilt and those the desk saw leave. */
export const expectedInBox = ({ issued, spoilt, notReturned }: AccountFigures): number => issued - spoilt - notReturned;

/** Equations 1 to 3, proved before anybody looks at a vote. */
export function accountLines(figures: AccountFigures): EquationLine[] {
  const { printed, issued, unused, rollMarks, replacements, spoilt, notReturned, inBox } = figures;
  const expected = expectedInBox(figures);
  return [
    equation('printed', issued + unused, printed, { printed, issued, unused, sum: issued + unused }),
    equation('issued', issued, rollMarks + replacements, {
      issued,
      rollMarks,
      replacements,
      sum: rollMarks + replacements,
    }),
    equation('box', inBox, expected, { issued, spoilt, notReturned, expected, inBox: inBox ?? 0 }),
  ];
}

/** True when every equation that can be judged holds. */
export const balances = (lines: readonly EquationLine[]): boolean => lines.every(({ state }) => state === 'holds');

/** Where the account leaves a round: nobody counts votes under a variance that was not looked into. */
export const stateOfAccount = (figures: AccountFigures): 'verified' | 'variance' =>
  balances(accountLines(figures)) ? 'verified' : 'variance';

/** Figures that cannot be meant: more spoilt or not returned than were issued. */
export const accountMakesSense = (figures: AccountFigures): boolean => expectedInBox(figures) >= 0;

const FIGURES = ['printed', 'issued', 'unused', 'rollMarks', 'replacements', 'spoilt', 'notReturned', 'inBox'] as const;

/** A variance is carried on only when the same figures came out twice running. */
export const sameFigures = (one: AccountFigures, other: AccountFigures): boolean =>
  FIGURES.every((name) => one[name] === other[name]);
