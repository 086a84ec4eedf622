// Practice locations: /service_locations/. Elation API, "Service Locations"; guide Elation–Kareo, "Mapping Practice Locations".
import type { ElationAppointmentLocation, ElationServiceLocation } from '../../../src/systems/elation/records.js';
import { boolean, choice, required, text, usState } from '../field-kinds.js';
import { Unfit, acceptBody } from '../fields.js';
import type { Field, Fields, Mode } from '../fields.js';
import { anyOf } from '../filters.js';
import { live } from '../refusal.js';
import type { Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import { idFor } from '../state.js';
import { toSeconds } from '../time.js';
import { practiceReference } from './patient-fields.js';
import { codeOfPlace, placeOfCode } from './place-of-service.js';
import { resourceRoutes } from './resource.js';

/** The name that Elation shows, or a CMS code. */
const placeOfService: Field = {
  required: false,
  nullable: true,
  accept: (value) => {
    const name = codeOfPlace(String(value)) === undefined ? placeOfCode(String(value)) : String(value);
    if (name === undefined) throw new Unfit([`"${String(value)}" is not a valid choice.`]);
    return name;
  },
};

const locationFields: Fields = {
  practice: required(practiceReference),
  name: required(text(200)),
  address_line1: required(text(200)),
  address_line2: text(35),
  city: text(50),
  state: required(usState),
  zip: text(10),
  phone: text(20),
  fax: text(20),
  email: text(254),
  is_primary: boolean,
  timezone: text(50),
  place_of_service: placeOfService,
};

/** What only staff may set. */
const staffFields: Fields = { ...locationFields, status: choice(['active', 'inactive', 'suspended']) };

export function locationRoutes(sandbox: Sandbox): readonly Route[] {
  return resourceRoutes<ElationServiceLocation>(sandbox, {
    path: '/service_locations/',
    scope: 'service_locations',
    rows: () => sandbox.state.locations.rows,
    filters: { practice: anyOf((location) => location.practice) },
    find: (id) => live(sandbox.state.locations.get(id)),
    view: (location) => location,
    create: (body, by) => createLocation(sandbox, body, by),
    change: (location, body, mode, by) => changeLocation(sandbox, location, body, mode, by),
    remove: (location, by) => deleteLocation(sandbox, location, by),
  });
}

export function createLocation(
  sandbox: Sandbox,
  body: unknown,
  by: string | undefined,
  wishedId?: unknown,
): ElationServiceLocation {
  const location: ElationServiceLocation = {
    id: idFor(sandbox.state, 'record', wishedId),
    address_line2: null,
    city: null,
    zip: null,
    phone: null,
    fax: null,
    email: null,
    is_primary: false,
    timezone: null,
    status: 'active',
    place_of_service: null,
    ...acceptBody(by === undefined ? staffFields : locationFields, body, 'create', sandbox.state),
    created_date: toSeconds(sandbox.time.now()),
    deleted_date: null,
  };
  location.place_of_service_code = codeOfPlace(location.place_of_service) ?? null;
  sandbox.state.locations.add(location);
  publishLocation(sandbox, location, by, 'saved');
  return location;
}

export function changeLocation(
  sandbox: Sandbox,
  location: ElationServiceLocation,
  body: unknown,
  mode: Mode,
  by: string | undefined,
): ElationServiceLocation {
  const fields = by === undefined ? staffFields : locationFields;
  Object.assign(location, acceptBody(fields, body, mode, sandbox.state));
  location.place_of_service_code = codeOfPlace(location.place_of_service) ?? null;
  publishLocation(sandbox, location, by, 'saved');
  return location;
}

export function deleteLocation(sandbox: Sandbox, location: ElationServiceLocation, by: string | undefined): void {
  location.deleted_date = toSeconds(sandbox.time.now());
  publishLocation(sandbox, location, by, 'deleted');
}

/** The location as an appointment says it: `place_of_service` is the code as a number. */
export function viewLocationOfAppointment(sandbox: Sandbox, id: number | null): ElationAppointmentLocation | null {
  const location = id === null ? undefined : sandbox.state.locations.get(id);
  if (location === undefined) return null;
  return { ...place(location), place_of_service: codeOfPlace(location.place_of_service) ?? null };
}

/** The location as a bill says it: the name, and the code as text; a code set on the bill itself goes before. */
export function viewLocationOfBill(
  sandbox: Sandbox,
  id: number | null,
  placeOnBill: string | null,
): ElationServiceLocation | null {
  const location = id === null ? undefined : sandbox.state.locations.get(id);
  if (location === undefined) return null;
  const name = placeOnBill === null ? (location.place_of_service ?? null) : (placeOfCode(placeOnBill) ?? null);
  const code = codeOfPlace(name);
  return {
    ...place(location),
    place_of_service: name,
    place_of_service_code: code === undefined ? null : String(code),
  };
}

function place(location: ElationServiceLocation): ElationAppointmentLocation {
  return {
    id: location.id,
    name: location.name ?? null,
    is_primary: location.is_primary ?? null,
    address_line1: location.address_line1 ?? null,
    address_line2: location.address_line2 ?? null,
    city: location.city ?? null,
    state: location.state ?? null,
    zip: location.zip ?? null,
    phone: location.phone ?? null,
    created_date: location.created_date ?? null,
    deleted_date: location.deleted_date ?? null,
  };
}

function publishLocation(
  sandbox: Sandbox,
  location: ElationServiceLocation,
  by: string | undefined,
  action: 'saved' | 'deleted',
): void {
  sandbox.publish({ resource: 'service_locations', action, id: location.id, view: () => location, by });
}
