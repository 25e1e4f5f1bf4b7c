import { EU, isEuMember } from './eu'

/** Slugs of the jurisdictions whose rules hold in a country, itself first. */
export const jurisdictionsOver = (country: string): string[] =>
  isEuMember(country) ? [country, EU] : [country]
