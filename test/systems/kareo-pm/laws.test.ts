// The laws of the mapping language over every table of Kareo. docs/architecture.md section 5.
import { tables } from '../../../src/systems/kareo-pm/tables.js';
import { describeLaws } from '../../laws/laws.js';

for (const table of tables) describeLaws(table);
