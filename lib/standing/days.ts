/** Whole days, in UTC: the only unit of time of the rules. */
const DAY_MS = 86_400_000

export const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS)
export const dateOf = (day: number): Date => new Date(day * DAY_MS)
export const isoDay = (at: Date): string => at.toISOString().slice(0, 10)

/** First day of a day, month or year as a source writes it. */
export const dayOfPartial = (text: string): number => {
  const [year = '1970', month = '01', day = '01'] = text.split('-')
  return dayOf(new Date(`${year}-${month}-${day}T00:00:00Z`))
}
