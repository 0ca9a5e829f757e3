import type { MonitoringContent } from '../../../db/agreement/types.ts';
import { MEASURES, type Measure, QUARTERS, STATUSES } from '../../../db/agreement/words.ts';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import { smallBars } from '../../../db/base/small-chart.ts';
import type { DocumentData, DocumentDefinition, PaperWords } from '../kit/definition.ts';
import { chart } from '../kit/figure-blocks.ts';
import type { Block } from '../kit/slices.ts';
import { type Cell, table } from '../kit/table-blocks.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { COLOUR, mm, STYLE, styled } from '../kit/theme.ts';

/** L5, L6: a year's monitoring on one page: every measure as a small chart over the quarters, and the statuses counted. */

/** The quarters that are finished, in their order; at least one. */
export type DashboardData = DocumentData & { quarters: readonly MonitoringContent[] };

const CELL = styled(STYLE.table, { size: 8.8, leading: 1.2 });
const HEAD = styled(STYLE.tableHead, { size: 8.8, leading: 1.2 });
const BARS = { width: 96, height: 17 };

const lastOf = ({ quarters }: DashboardData): MonitoringContent => {
  const last = quarters.at(-1);
  if (!last) throw new Error('a dashboard has at least one quarter');
  return last;
};

/** The figure of a measure at the end of each quarter; null where the quarter is not finished. */
const valuesOf = ({ quarters }: DashboardData, measure: Measure): (number | null)[] =>
  QUARTERS.map((quarter) => {
    const figures = quarters.find((each) => each.quarter === quarter)?.figures;
    return figures ? (figures.find((each) => each.measure === measure)?.value ?? 0) : null;
  });

/** What the agreement's deliverables ask for by the year's end: the largest of their figures; null where none does. */
function askedOf(content: MonitoringContent, measure: Measure): number | null {
  const asked = content.outcomes.flatMap(({ actions }) =>
    actions.flatMap(({ deliverables }) =>
      deliverables.flatMap((each) => (each.measure === measure ? (each.measureTarget ?? []) : [])),
    ),
  );
  return asked.length === 0 ? null : Math.max(...asked);
}

function measureRow(data: DashboardData, measure: Measure, words: PaperWords): Cell[] {
  const name = words(`monitoring.measure.${measure}`);
  const values = valuesOf(data, measure);
  const labels = QUARTERS.map((quarter) => words('monitoring.dashboard.quarterShort', { quarter }));
  const asked = askedOf(lastOf(data), measure);
  const said = values
    .map((value, at) => `${labels[at]} ${value === null ? words('monitoring.dashboard.none') : value}`)
    .join(', ');
  const model = smallBars(labels, values, BARS, asked);
  const picture: Block = (site, width) => {
    const laid = chart(model, {
      alt: words('monitoring.dashboard.chartAlt', { name, values: said }),
      width: BARS.width,
    })(site, width);
    return laid && { ...laid, before: 0, after: 0 };
  };
  return [
    name,
    { blocks: [picture] },
    ...values.map((value) => (value === null ? '–' : String(value))),
    asked === null ? '' : String(asked),
  ];
}

function measuresTable(data: DashboardData, words: PaperWords): Block {
  return table({
    columns: [
      { head: words('monitoring.dashboard.measure'), share: 46 },
      { head: words('monitoring.dashboard.chart'), share: 24 },
      ...QUARTERS.map((quarter) => ({
        head: words('monitoring.dashboard.quarterShort', { quarter }),
        share: 6,
        align: 'right' as const,
      })),
      { head: words('monitoring.dashboard.asked'), share: 9, align: 'right' },
    ],
    rows: MEASURES.map((measure) => measureRow(data, measure, words)),
    style: CELL,
    headStyle: HEAD,
    padding: [4, 2],
    summary: words('monitoring.dashboard.table'),
  });
}

function statusesTable({ quarters }: DashboardData, words: PaperWords): Block {
  return table({
    columns: [
      { head: words('monitoring.dashboard.quarter'), share: 40 },
      ...STATUSES.map((status) => ({ head: words(`monitoring.status.${status}`), share: 12, align: 'right' as const })),
      { head: words('monitoring.trafficLight.total'), share: 12, align: 'right' },
    ],
    rows: quarters.map(({ quarter, from, to, counts }) => [
      words('monitoring.quarter', { quarter, from: formatDate(from), to: formatDate(to) }),
      ...STATUSES.map((status) => String(counts[status])),
      String(counts.total),
    ]),
    style: CELL,
    headStyle: HEAD,
    padding: [4, 2],
    summary: words('monitoring.dashboard.statusesTable'),
  });
}

function spendingText(data: DashboardData, words: PaperWords): Block | null {
  const { spending, to } = lastOf(data);
  if (!spending) return null;
  const { actual, profileToDate, predictedHandBack } = spending;
  return paragraph(
    words('monitoring.dashboard.spent', {
      ...{ date: formatDate(to), actual: formatPence(actual), profile: formatPence(profileToDate) },
      handBack: formatPence(predictedHandBack),
    }),
    { style: styled(STYLE.body, { size: 10 }), after: 4 },
  );
}

export const monitoringDashboard: DocumentDefinition<DashboardData> = {
  kind: 'monitoringDashboard',
  title: (data, words) => `${words('monitoring.dashboard.title')}: ${lastOf(data).agreementTitle}`,
  subject: ({ paper }, words) => words('monitoring.subject', { group: paper.groupName }),
  fileName: (data, words) => words('monitoring.dashboard.fileName', { date: lastOf(data).to }),
  sheet: () => ({
    ...{ size: 'A4', head: 'full', foot: true },
    margins: { top: mm(12), right: mm(16), bottom: mm(18), left: mm(16) },
  }),
  draw(page, data, words) {
    const title = words('monitoring.dashboard.title');
    const under = { size: 11, weight: 'semibold' as const, colour: COLOUR.ink };
    page.add(
      heading(
        1,
        [
          { text: title, style: { size: 18 } },
          { text: `\n${lastOf(data).agreementTitle}`, style: under },
        ],
        {
          ...{ bookmark: title, before: 0, after: 4 },
        },
      ),
      heading(3, words('monitoring.dashboard.statuses'), { before: 4, after: 0 }),
      statusesTable(data, words),
      measuresTable(data, words),
      spendingText(data, words),
      paragraph(words('monitoring.dashboard.note'), { style: styled(STYLE.small, { size: 8.5 }), after: 0 }),
    );
  },
};
