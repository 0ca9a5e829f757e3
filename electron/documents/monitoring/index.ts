import type { DocumentData, DocumentDefinition, PaperWords } from '../kit/definition.ts';
import { contentBlocks } from '../paper-blocks.ts';
import type { PaperContent } from '../paper-content.ts';
import { outputsContent, targetsContent, trafficLightContent } from './contents.ts';
import { monitoringDashboard } from './dashboard.ts';

/** A PDF of what a content says; its Word file is made from the same. */
const ofContent = <Data extends DocumentData>(
  kind: string,
  contentOf: (data: Data, words: PaperWords) => PaperContent,
): DocumentDefinition<Data> => ({
  kind,
  title: (data, words) => contentOf(data, words).title,
  subject: (data, words) => contentOf(data, words).subject,
  fileName: (data, words) => contentOf(data, words).fileName,
  sheet(data, words) {
    const { notice, landscape } = contentOf(data, words);
    return { size: 'A4', head: 'full', foot: true, ...(landscape && { landscape }), ...(notice && { notice }) };
  },
  draw: (page, data, words) => page.add(...contentBlocks(contentOf(data, words).parts)),
});

/** The papers of the agreement's monitoring, by their kind. */
export const MONITORING_DOCUMENTS = {
  trafficLight: ofContent('trafficLight', trafficLightContent),
  monitoringTargets: ofContent('monitoringTargets', targetsContent),
  monitoringOutputs: ofContent('monitoringOutputs', outputsContent),
  monitoringDashboard,
} as const;
