export type SearchParams = Record<string, string | string[] | undefined>

/** The first value of a name in the address. */
export const oneOf = (given: SearchParams, name: string): string | undefined => {
  const value = given[name]
  return (Array.isArray(value) ? value[0] : value) || undefined
}
