import type { MonitoringPage } from '../../../db/agreement/monitoring-page.ts';
import type { MonitoredDeliverable } from '../../../db/agreement/types.ts';

export type { MonitoringPage };
export type Judged = MonitoringPage['judged'][number];
export type Of = { page: MonitoringPage };
export type OfDeliverable = Of & { deliverable: MonitoredDeliverable; judged: Judged };
