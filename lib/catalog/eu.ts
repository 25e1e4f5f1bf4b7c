/** Members of the European Union, where its rules on contracts and roaming hold as well. ISO 3166-1 alpha-2, lower case. */
export const EU_MEMBERS = [
  'at',
  'be',
  'bg',
  'cy',
  'cz',
  'de',
  'dk',
  'ee',
  'es',
  'fi',
  'fr',
  'gr',
  'hr',
  'hu',
  'ie',
  'it',
  'lt',
  'lu',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'se',
  'si',
  'sk',
] as const

/** Slug of the pages that hold the Union's own rules. */
export const EU = 'eu'

/** Whether the Union's rules hold in a country, by its slug. */
export const isEuMember = (country: string): boolean =>
  EU_MEMBERS.some((member) => member === country.toLowerCase())
