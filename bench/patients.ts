// Which patients the read servers hold.

export const patientCount = 10_000;

/** The id of a patient, by its number. */
export const patientId = (number: number): string => `0192f5a0-7c3b-7d2e-8a41-${String(number).padStart(12, '0')}`;
