// The sandbox as a whole: its state, seed, clock, switches, weather and request log. control.openapi.yaml, "sandbox" and "weather".
import { shapesByName } from '../schema/service.js';
import { defaultSwitches, type State, type Switches } from '../state/state.js';
import type { Failure } from '../state/weather.js';
import { readSeed } from './seed-json.js';
import { type ControlCall, ControlError, get, numberMember, post } from './route.js';

const values = <V>(records: ReadonlyMap<unknown, V>): V[] => [...records.values()];

/** Everything the account holds; the password is left out. */
function wholeState(state: State): object {
  const { customerId, customerKey, user } = state.customer;
  return {
    now: new Date(state.clock.now()).toISOString(),
    customer: { customerId, customerKey, user },
    switches: state.switches,
    practices: values(state.practices),
    providers: values(state.providers),
    serviceLocations: values(state.locations),
    resources: values(state.resources),
    appointmentReasons: values(state.reasons),
    employers: values(state.employers),
    procedureCodes: values(state.procedureCodes),
    modifiers: values(state.modifiers),
    diagnosisCodes: values(state.diagnosisCodes),
    payerScenarios: Object.fromEntries(state.payerScenarios),
    insuranceCompanies: values(state.companies),
    insurancePlans: values(state.plans),
    externalVendors: values(state.vendors).map(({ patients, ...vendor }) => ({
      ...vendor,
      patients: Object.fromEntries(patients),
    })),
    patients: values(state.patients),
    appointments: values(state.appointments),
    encounters: values(state.encounters),
    claims: [...state.claims].map(([id, { encounter, line }]) => ({
      id,
      encounterId: encounter.id,
      lineId: line.id,
      status: line.claimStatus,
    })),
  };
}

function changeSwitches(call: ControlCall): Switches {
  const { state } = call.sandbox;
  for (const [name, value] of Object.entries(call.body)) {
    if (!(name in defaultSwitches)) {
      throw new ControlError(400, `${name} is not a switch; there are ${Object.keys(defaultSwitches).join(', ')}`);
    }
    const isRight = name === 'permissionsMissing' ? Array.isArray(value) : typeof value === 'boolean';
    if (!isRight)
      throw new ControlError(400, `${name} must be ${name === 'permissionsMissing' ? 'a list' : 'true or false'}`);
  }
  state.switches = { ...state.switches, ...call.body };
  return state.switches;
}

function moveClock(call: ControlCall): object {
  const { now, advanceMs } = call.body;
  const { clock } = call.sandbox.state;
  if (typeof now === 'string' && !Number.isNaN(Date.parse(now))) clock.set(Date.parse(now));
  else if (now !== undefined) throw new ControlError(400, 'now must be a moment as ISO 8601 has it');
  if (advanceMs !== undefined) clock.advance(numberMember(call, 'advanceMs'));
  return { now: new Date(clock.now()).toISOString() };
}

function operationIn(call: ControlCall): string | undefined {
  const { operation } = call.body;
  if (operation === undefined) return undefined;
  if (typeof operation === 'string' && shapesByName.has(operation)) return operation;
  throw new ControlError(400, `operation must be one of ${[...shapesByName.keys()].join(', ')}`);
}

function failureIn(call: ControlCall): Failure {
  const { kind = 'http', message } = call.body;
  if (kind !== 'http' && kind !== 'fault' && kind !== 'is-error') {
    throw new ControlError(400, 'kind must be http, fault or is-error');
  }
  return {
    kind,
    status: numberMember(call, 'status', 503),
    message: typeof message === 'string' ? message : 'The service is out of order, as ordered.',
  };
}

const countIn = (call: ControlCall): number => numberMember(call, 'count', 1);

export const wholeRoutes = [
  get('/control/state', ({ sandbox }) => wholeState(sandbox.state)),
  get('/control/requests', ({ sandbox, query }) => ({
    counts: sandbox.log.counts(),
    requests: sandbox.log.latest(query.get('operation') ?? undefined),
  })),
  post('/control/reset', ({ sandbox }) => {
    sandbox.load();
    return wholeState(sandbox.state);
  }),
  post('/control/seed', ({ sandbox, types, body }) => {
    sandbox.load(readSeed(types, body));
    return wholeState(sandbox.state);
  }),
  post('/control/clock', moveClock),
  post('/control/switches', changeSwitches),
  post('/control/failures', (call) => {
    call.sandbox.weather.fail(countIn(call), operationIn(call), failureIn(call));
    return call.sandbox.weather.pending();
  }),
  post('/control/delays', (call) => {
    call.sandbox.weather.delay(countIn(call), operationIn(call), numberMember(call, 'milliseconds'));
    return call.sandbox.weather.pending();
  }),
  post('/control/drops', (call) => {
    call.sandbox.weather.drop(countIn(call), operationIn(call));
    return call.sandbox.weather.pending();
  }),
  post('/control/fair-weather', ({ sandbox }) => {
    sandbox.weather.clear();
    return sandbox.weather.pending();
  }),
];
