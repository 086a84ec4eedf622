// A chart that is deleted, restored or merged away in its system, and what that does to its patient's deliveries. Guide: Elation–Kareo, "Merging Charts", "Deleting Charts"; rules EL-05, EL-06.
import type { Arrival, ChartState } from '../systems/system.js';
import { requeueLane } from './lanes.js';
import type { Draft } from './draft.js';
import { openTask } from './follow-up.js';
import type { Connection } from './hub.js';
import { linkOf, putLink } from './links.js';

/**
 * Notes what became of the chart, if the arrival is one. Answers whether it lives and is to be taken in: a deleted chart deletes nothing
 * elsewhere, and one merged into another is no patient of its own any more.
 */
export async function chartLives(draft: Draft, connection: Connection, arrival: Arrival): Promise<boolean> {
  if (arrival.recordType !== 'patient') return true;
  const chart: ChartState = connection.system.chartState?.(arrival) ?? {
    state: arrival.action === 'saved' ? 'live' : 'deleted',
  };
  const key = { recordType: 'patient', nativeId: arrival.nativeId, resourceType: 'Patient' };
  const link = await linkOf(draft, connection.name, key);
  if (chart.state === 'live') {
    if (link && link.state !== 'live') {
      const { mergedInto, ...standing } = link;
      await putLink(draft, { ...standing, state: 'live' });
      await requeueLane(draft, connection.name, link.reference);
    }
    return true;
  }
  if (!link) return false;
  if (chart.state === 'deleted') {
    await putLink(draft, { ...link, state: 'deleted' });
    return false;
  }
  await putLink(draft, { ...link, state: 'merged', mergedInto: chart.into });
  await openTask(draft, {
    code: 'follow-up',
    focus: link.reference,
    patient: link.reference,
    description: `${connection.system.title} chart ${link.nativeId} is the connected one: keep it`,
    state: 'blocked',
    reasons: [
      {
        code: 'chart-merged-away',
        text: `The connected ${connection.system.title} chart ${link.nativeId} was merged into chart ${chart.into}; keep chart ${link.nativeId} and merge the other into it`,
        value: link.nativeId,
      },
    ],
    screens: [connection.system],
  });
  return false;
}
