// A start set of codes that many practices use, with names of our own; a seed or the control calls add others. Code values: AMA CPT, CMS HCPCS and ICD-10-CM code sets.

/** Procedure code, fee in US dollars, our own short name. */
export const procedureList = `
99202 95 New patient visit, 15 minutes or more
99203 145 New patient visit, 30 minutes or more
99204 220 New patient visit, 45 minutes or more
99205 290 New patient visit, 60 minutes or more
99211 35 Established patient visit, nurse
99212 75 Established patient visit, 10 minutes or more
99213 125 Established patient visit, 20 minutes or more
99214 180 Established patient visit, 30 minutes or more
99215 250 Established patient visit, 40 minutes or more
99385 190 New patient checkup, age 18-39
99386 215 New patient checkup, age 40-64
99391 130 Established patient checkup, infant
99392 140 Established patient checkup, age 1-4
99393 140 Established patient checkup, age 5-11
99394 150 Established patient checkup, age 12-17
99395 165 Established patient checkup, age 18-39
99396 175 Established patient checkup, age 40-64
99397 185 Established patient checkup, age 65 and over
99406 25 Tobacco counseling, short
99417 40 Prolonged visit, each 15 minutes
36415 15 Blood draw
80053 40 Metabolic panel, comprehensive
80061 45 Lipid panel
81002 12 Urine dipstick
81025 18 Urine pregnancy test
83036 35 Hemoglobin A1c
85025 30 Complete blood count
87804 40 Influenza test, rapid
87880 35 Strep test, rapid
90471 30 Vaccine administration, first
90472 18 Vaccine administration, each further
90658 25 Influenza vaccine
90715 55 Tdap vaccine
90834 130 Psychotherapy, 45 minutes
90837 170 Psychotherapy, 60 minutes
93000 45 Electrocardiogram
94640 35 Nebulizer treatment
96127 15 Behavioral questionnaire
96372 35 Injection
11102 140 Skin biopsy, tangential
17110 150 Wart removal
20610 145 Joint injection, large
G0008 30 Influenza vaccine administration, Medicare
G0438 220 Annual wellness visit, first
G0439 170 Annual wellness visit, later
J1100 5 Dexamethasone
J3420 10 Vitamin B12
`;

export const modifierList =
  '22 24 25 26 33 50 51 52 53 54 55 56 57 58 59 62 66 76 77 78 79 80 81 82 90 91 92 93 95 96 97 99 AI AS CR E1 E2 E3 E4 F1 F2 F3 F4 F5 ' +
  'F6 F7 F8 F9 FA FQ GA GC GN GO GP GQ GT GW GX GY GZ KX LT Q5 Q6 QW RT SA T1 T2 T3 T4 T5 T6 T7 T8 T9 TA TC U1 U2 XE XP XS XU';

export const diagnosisList =
  'A09 B02.9 B34.9 B35.1 D50.9 D64.9 E03.9 E05.90 E11.9 E11.65 E11.22 E11.40 E55.9 E66.01 E66.9 E78.00 E78.2 E78.5 E86.0 E87.6 ' +
  'F10.20 F17.210 F32.A F32.9 F33.1 F41.1 F41.9 F43.10 F43.23 F51.01 F90.0 F90.2 G43.909 G47.00 G47.33 G56.01 G89.29 H10.9 H61.23 H66.90 ' +
  'H92.01 I10 I11.9 I12.9 I20.9 I25.10 I48.91 I50.9 I51.9 I73.9 I87.2 J00 J01.90 J02.0 J02.9 J03.90 J06.9 J18.9 J20.9 J30.1 J30.2 J30.9 ' +
  'J40 J44.1 J44.9 J45.20 J45.909 K21.9 K29.70 K30 K52.9 K58.9 K59.00 K64.9 K76.0 L20.9 L21.9 L23.9 L30.9 L40.0 L50.9 L57.0 L60.0 L70.0 ' +
  'L82.1 M10.9 M17.0 M17.11 M17.12 M19.90 M25.511 M25.512 M25.561 M25.562 M47.816 M51.36 M54.2 M54.50 M54.9 M62.830 M72.2 M79.1 M79.7 ' +
  'M81.0 N18.30 N18.31 N18.32 N18.9 N30.00 N39.0 N40.0 N40.1 N52.9 N76.0 N92.0 N95.1 R00.2 R05.1 R05.9 R06.02 R07.9 R10.9 R11.0 R11.2 ' +
  'R19.7 R21 R31.9 R35.0 R42 R50.9 R51.9 R53.83 R60.9 R73.03 R73.9 R79.89 R94.31 S06.0X0A S39.012A S61.219A S93.401A T78.40XA U07.1 ' +
  'W19.XXXA Z00.00 Z00.01 Z00.121 Z00.129 Z01.419 Z11.3 Z12.11 Z12.31 Z13.220 Z20.822 Z23 Z30.09 Z71.3 Z72.0 Z76.0 Z79.4 Z79.82 Z79.84 ' +
  'Z79.899 Z83.3 Z86.010 Z87.891 Z91.19 Z96.651';

/** Payer scenarios of a new account, and their types. */
export const payerScenarioList: readonly (readonly [name: string, type: string])[] = [
  ['Commercial', 'Normal'],
  ['Insurance', 'Normal'],
  ['Medicare', 'Normal'],
  ['Medicare Advantage', 'Normal'],
  ['Medicaid', 'Normal'],
  ['BC/BS', 'Normal'],
  ['Tricare/ChampVA', 'Normal'],
  ['Auto Insurance', 'Normal'],
  ["Workers' Compensation", 'Workers Comp'],
  ['Attorney Lien', 'Attorney Lien'],
  ['Self Pay', 'Normal'],
  ['Unpayable', 'Unpayable'],
];
