// The invented people of the demo, and who of them is known where. All people are invented.

export const boise = { city: 'Boise', state: 'ID' };
export const elation = {
  practice: 141127173200004,
  varga: 141127177600101,
  lund: 141127177600102,
  quist: 141127177600103,
  main: 141127173200055,
  west: 141127173200056,
};

export interface Person {
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly born: string;
  readonly sex: 'Female' | 'Male';
  readonly street: string;
  readonly zip: string;
  readonly phone: string;
}

export const people: readonly Person[] = [
  ['Marisol', 'T', 'Quennell', '1987-03-14', 'F', '42 Alder Court', '83702'],
  ['Ivo', 'B', 'Castellan', '1990-02-03', 'M', '9 Juniper Lane', '83704'],
  ['Talia', 'R', 'Brandt', '1987-04-09', 'F', '12 Sample Court', '83705'],
  ['Owen', '', 'Brandt', '1985-11-30', 'M', '12 Sample Court', '83705'],
  ['Perpetua', 'L', 'Okonjo', '1956-07-21', 'F', '301 Harrison Blvd', '83702'],
  ['Anselm', 'G', 'Reyes', '1971-01-19', 'M', '77 Warm Springs Ave', '83712'],
  ['Bettina', '', 'Holloway', '2001-09-05', 'F', '18 Vista View', '83705'],
  ['Casimir', 'J', 'Novak', '1963-12-11', 'M', '640 State Street', '83702'],
  ['Delphine', 'A', 'Marchetti', '1994-05-27', 'F', '5 Bogus Basin Rd', '83702'],
  ['Emeric', '', 'Sandoval', '1979-08-08', 'M', '221 Overland Rd', '83709'],
  ['Fenna', 'W', 'Dykstra', '1948-03-30', 'F', '14 Owyhee Street', '83705'],
  ['Gideon', 'P', 'Ashworth', '2012-06-17', 'M', '88 Maple Grove Rd', '83709'],
  ['Honora', '', 'Fitzgibbon', '1968-10-02', 'F', '3 Crescent Rim Dr', '83706'],
  ['Ignace', 'M', 'Thibault', '1982-02-25', 'M', '19 Emerald Street', '83704'],
  ['Jessamy', 'K', 'Underhill', '1999-11-13', 'F', '402 Fort Street', '83702'],
  ['Kasper', '', 'Lindqvist', '1976-04-01', 'M', '56 Hill Road', '83703'],
  ['Leocadia', 'S', 'Ferreira', '1959-09-09', 'F', '7 Pierce Park Ln', '83714'],
  ['Mateus', 'D', 'Abernathy', '1991-07-07', 'M', '230 Broadway Ave', '83706'],
  ['Nerys', '', 'Pritchard', '2007-12-24', 'F', '61 Ustick Rd', '83704'],
  ['Osric', 'V', 'Blackwood', '1944-05-16', 'M', '2 Reserve Street', '83712'],
  ['Philippa', 'N', 'Vandermeer', '1986-08-31', 'F', '90 Latah Street', '83705'],
  ['Quillon', '', 'Estrada', '1973-03-22', 'M', '15 Cole Road', '83709'],
  ['Rosalba', 'H', 'Imre', '1997-01-28', 'F', '33 Kootenai Street', '83705'],
  ['Stellan', 'C', 'Moreau', '1965-06-06', 'M', '48 Parkcenter Blvd', '83706'],
  ['Thessaly', '', 'Goodwin', '2018-10-10', 'F', '71 Federal Way', '83705'],
].map(([first = '', middle = '', last = '', born = '', sex, street = '', zip = ''], at) => ({
  first,
  middle,
  last,
  born,
  sex: sex === 'F' ? 'Female' : 'Male',
  street,
  zip,
  phone: `208555${String(1000 + at)}`,
}));

/** Patients 0–19 are in both, 20–22 in Elation alone, 23 and 24 in Kareo alone; 5 and 6 pay themselves; 0, 7 and 9 have two cases. */
export const inElation = people.slice(0, 23);
export const inKareo = [...people.keys()].filter((at) => at < 20 || at > 22);
export const selfPay = new Set([5, 6]);
export const twoCases = new Set([0, 7, 9]);

export const chartId = (at: number): number => 141902233600001 + at;
export const patientId = (at: number): number => 1001 + at;

/** The maps that NPIs cannot tell: Elation's id and Kareo's. */
export const maps = { location: { [elation.main]: '3' }, practice: { [elation.practice]: '1' } };
export const elationPractice = String(elation.practice);
export const defaultPhysician = String(elation.varga);
