// The laws over the two invented tables: a failure here is the language's own. docs/architecture.md section 5, "Laws".
import { describe } from '@jest/globals';
import { chart, flat } from '../mapping/sample-tables.js';
import { describeLaws, describeSettling } from './laws.js';

describe('The laws of mapping', () => {
  describeLaws(chart);
  describeLaws(flat);
  describeSettling(chart, flat);
  describeSettling(flat, chart);
});
