/** What may never be in a published text. */
export const PERSONAL_DATA_KINDS = [
  'activation_code',
  'mrz',
  'email',
  'eid',
  'iccid',
  'imei',
  'imsi',
  'card',
  'document',
  'phone',
] as const
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number]

/** A kind with the place, in UTF-16 units. */
export type Finding = { kind: PersonalDataKind; start: number; end: number }
