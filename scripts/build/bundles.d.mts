/** Programs, by the name of their bundle in .build/. */
export const PROGRAMS: Record<string, string>
