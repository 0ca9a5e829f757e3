import { createHash } from 'node:crypto';
import { z } from 'zod';
import { monitoringContentOf } from '../../db/agreement/monitoring-content.ts';
import { monitoringFileOf } from '../../db/agreement/monitoring-file.ts';
import { readMonitoring } from '../../db/agreement/monitoring-queries.ts';
import type { MonitoringId } from '../../db/base/brand.ts';
import { id } from '../../db/base/fields.ts';
import { notFound, type Outcome, refuse } from '../../db/base/outcome.ts';
import { gather } from '../document-sources.ts';
import { safeFileName } from '../documents/kit/definition.ts';
import { paperWords } from '../documents/kit/words.ts';
import { type Call, command } from './define.ts';
import { putOnRecord } from './documents.ts';
import { type Handed, hand } from './members-export.ts';
import { handWordFile } from './word-file.ts';

/** The monitoring's reports that are Word files too: the dashboard is a picture and is not. */
export const MONITORING_WORD_FILES = ['trafficLight', 'monitoringTargets', 'monitoringOutputs'] as const;

const monitoringId = () => id<MonitoringId>();
const wordInput = z.strictObject({ kind: z.enum(MONITORING_WORD_FILES), monitoringId: monitoringId() });
const fileInput = z.strictObject({ monitoringId: monitoringId() });

async function saveWord(call: Call, asked: z.output<typeof wordInput>): Promise<Outcome<Handed>> {
  const source = gather(call.core, asked);
  if (!source) return notFound();
  const contents = await import('../documents/monitoring/contents.ts');
  const words = paperWords();
  const { from } = source;
  switch (source.kind) {
    case 'trafficLight':
      return handWordFile(call, {
        ...{ kind: source.kind, paper: source.data.paper, from },
        content: contents.trafficLightContent(source.data, words),
      });
    case 'monitoringTargets':
      return handWordFile(call, {
        ...{ kind: source.kind, paper: source.data.paper, from },
        content: contents.targetsContent(source.data, words),
      });
    case 'monitoringOutputs':
      return handWordFile(call, {
        ...{ kind: source.kind, paper: source.data.paper, from },
        content: contents.outputsContent(source.data, words),
      });
    default:
      return notFound();
  }
}

/** L5: the finished quarter as a file for the funder's officer. */
async function saveFile(call: Call, asked: z.output<typeof fileInput>): Promise<Outcome<Handed>> {
  const { core } = call;
  const { read } = core.office();
  const row = readMonitoring(read, asked.monitoringId);
  const today = core.options.clock.today();
  const content = row && monitoringContentOf(read, asked.monitoringId, today);
  if (!row || !content) return notFound();
  if (row.state !== 'finished') return refuse('agreement.notFinished', { rule: 'L3' });
  const { borough, from, quarter } = content;
  const file = monitoringFileOf(content, today);
  const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
  const name = safeFileName(`${content.to} Monitoring ${borough} quarter ${quarter}`).replace(/\.pdf$/, '.json');
  const issue = {
    ...{ kind: 'monitoringFile', title: `${borough}, ${from} to ${content.to}`, fileName: name, pages: 0 },
    from: { recordKind: 'monitoring' as const, recordId: asked.monitoringId, agendaVersionId: null },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return hand(core, { name, mime: 'application/json', bytes }, () => putOnRecord(call, issue, 'saved'));
}

/** L3–L5: what leaves the program of a quarter's monitoring beside its PDFs. */
export const monitoringPapers = {
  saveMonitoringWord: command({
    who: 'signedIn',
    input: wordInput,
    run: (call, input): Promise<Outcome<Handed>> => saveWord(call, input),
  }),
  saveMonitoringFile: command({
    who: ['administrator', 'treasurer', 'chair'],
    input: fileInput,
    run: (call, input): Promise<Outcome<Handed>> => saveFile(call, input),
  }),
};
