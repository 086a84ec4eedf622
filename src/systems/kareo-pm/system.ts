// Kareo PM as Chartbridge knows it. docs/architecture.md section 1; Kareo Technical Guide (API 2.1).
import type { System } from '../system.js';
import { connect } from './connector.js';
import { partsOf } from './parts.js';
import { screens } from './screens.js';
import { tables } from './tables.js';

export const kareoPm: System = {
  name: 'kareo-pm',
  title: 'Kareo',
  poll: { defaultMs: 60_000, mostMs: 120_000 },
  partsOf,
  screens,
  tables,
  accepts: 'kareo-accepts-',
  connect,
};
