/** The words of addresses that code compares with; without a library, so that islands may use it. */

/** Slug of the pages that hold a country's own rules. */
export const ALL_CARRIERS = 'all'
/** Slug of what is true anywhere. */
export const WORLD = 'world'

/** A topic as addresses write it: `keep_alive` is `keep-alive`. */
export const topicSlug = (topic: string): string => topic.replaceAll('_', '-')
