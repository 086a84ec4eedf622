// The laws of the mapping language over what is written to Kareo; test/laws has those over what is read. docs/architecture.md section 5.
import { patientWrite, policyWrite } from '../../../src/systems/kareo-pm/writes.js';
import { describeLaws } from '../../laws/laws.js';

for (const table of [patientWrite, policyWrite]) describeLaws(table, { isWritten: true });
