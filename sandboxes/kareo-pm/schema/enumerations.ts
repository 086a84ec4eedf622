// The enumerations of the service, by the namespace they live in, with their values in declaration order (the first is the default). Kareo sheet 2.1.
import { namespaces } from './namespaces.js';

export interface Enumeration {
  readonly name: string;
  readonly namespace: string;
  readonly values: readonly string[];
}

const listed = (namespace: string, name: string, values: string): Enumeration => ({
  name,
  namespace,
  values: values.split(' '),
});

export const enumerations: readonly Enumeration[] = [
  listed(
    namespaces.service,
    'AppointmentStatus',
    'Unknown Scheduled ReminderSent Confirmed CheckedIn Roomed CheckedOut NeedsReschedule ReadyToBeSeen NoShow Cancelled Rescheduled Tentative',
  ),
  listed(namespaces.service, 'AppointmentType', 'U P O'),
  listed(namespaces.service, 'AttendeeStatus', 'PRESENT CANCELLED NO_SHOW'),
  listed(namespaces.service, 'Ordinal', 'Unknown First Second Third Fourth Last'),
  listed(namespaces.service, 'TypeOfDay', 'Unknown Weekday Weekend'),
  listed(namespaces.contract, 'EPSDTReasonCode', 'NU AV S2 ST'),
  listed(namespaces.contract, 'GenderCode', 'Female Male Unknown'),
  listed(namespaces.contract, 'Relationship', 'Child Other Self Spouse'),
  listed(namespaces.contract, 'EmploymentStatusCode', 'E R S T U'),
  listed(namespaces.contract, 'EncounterStatusCode', 'Draft Submitted Approved Rejected Unpayable'),
  listed(namespaces.contract, 'PaymentMethodCode', 'Cash ElectronicFundsTransfer Check Other CreditCard Unknown'),
  listed(namespaces.system, 'DayOfWeek', 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
];
