// The laws of the mapping language over what is written to Elation; test/laws has those over what is read. docs/architecture.md section 5.
import { appointmentWrite, billWrite } from '../../../src/systems/elation/writes.js';
import { describeLaws } from '../../laws/laws.js';

for (const table of [appointmentWrite, billWrite]) describeLaws(table, { isWritten: true });
