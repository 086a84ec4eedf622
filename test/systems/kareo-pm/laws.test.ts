// The laws of the mapping language over every table of Kareo. docs/architecture.md section 5.
import { caseWrite, patientWrite, policyWrite } from '../../../src/systems/kareo-pm/writes.js';
import { tables } from '../../../src/systems/kareo-pm/tables.js';
import { describeLaws } from '../../laws/laws.js';

for (const table of [...tables, patientWrite, policyWrite, caseWrite]) describeLaws(table);
