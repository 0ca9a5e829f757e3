import type { MonitoringContent } from '../../../db/agreement/types.ts';
import type { IsoDate } from '../../../db/base/brand.ts';
import type { MonitoringPaperData } from './parts.ts';

/** One output of the guidance (resources/templates/agreement-outputs.json) as this paper needs it. */
export type GuidanceOutput = { key: string; group: string; output: string; outcome: string };

export type OutputsData = MonitoringPaperData & {
  year: { from: IsoDate; to: IsoDate };
  groups: readonly {
    heading: string;
    outputs: readonly { output: string; outcome: string; commentary: string }[];
  }[];
};

/**
 * L2: the guidance's outputs in its order, each with the positions of the deliverables that serve it; `others` heads those that
 * serve none of them, with their action as what they are for.
 */
export function outputGroups(
  content: MonitoringContent,
  guidance: readonly GuidanceOutput[],
  others: string,
): OutputsData['groups'] {
  const deliverables = content.outcomes.flatMap(({ actions }) =>
    actions.flatMap((action) => action.deliverables.map((each) => ({ ...each, action: action.text }))),
  );
  const commentary = (key: string) =>
    deliverables
      .filter(({ output }) => output === key)
      .map(({ position }) => position)
      .filter((position) => position !== '')
      .join('\n');
  const headings = [...new Set(guidance.map(({ group }) => group))];
  const groups = headings.map((heading) => ({
    heading,
    outputs: guidance
      .filter(({ group }) => group === heading)
      .map(({ key, output, outcome }) => ({ output, outcome, commentary: commentary(key) })),
  }));
  const known = new Set(guidance.map(({ key }) => key));
  const rest = deliverables.filter(({ output }) => !known.has(output));
  if (rest.length === 0) return groups;
  const own = rest.map(({ task, action, position }) => ({ output: task, outcome: action, commentary: position }));
  return [...groups, { heading: others, outputs: own }];
}
