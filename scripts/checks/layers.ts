/** The folders of lib from the ground up, and which files are pure. lib/README.md tells the same in words. */

/** A folder may import its own layer and those below. */
const LAYERS: string[][] = [
  ['core', 'catalog'],
  ['i18n', 'auth', 'http'],
  ['screening', 'markdown', 'cases'],
  ['standing'],
  ['entries', 'reports', 'discussion'],
  ['moderation', 'members'],
  ['plan', 'notifications', 'search'],
  ['jobs', 'islands'],
]

/** What stands on everything: the front knows pages, the lists of messages know every area. */
const ROOF = /^lib\/(http\/front|testing)\//

/** The folder of lib that a file is in. */
export const folderOf = (file: string): string | undefined => /^lib\/([^/]+)\//.exec(file)?.[1]

/** The height of a file; undefined where no order is kept. */
export function layerOf(file: string): number | undefined {
  if (file.startsWith('app/') || ROOF.test(file)) return LAYERS.length
  const folder = folderOf(file)
  const layer = LAYERS.findIndex((folders) => folders.includes(folder ?? ''))
  return layer === -1 ? undefined : layer
}

const PURE = [
  /^lib\/[^/]+\/([a-z-]+-)?(schema|permissions)\.ts$/,
  /^lib\/entries\/compare\//,
  /^lib\/(catalog|screening|plan|islands)\//,
  /^lib\/entries\/(content|compare)\//,
  /^lib\/entries\/pick-text\.ts$/,
  /^lib\/standing\/(?!recompute\.ts|queries)/,
  /^lib\/search\/(?!queries(-[a-z-]+)?\.ts|([a-z]+-)?(endpoints|client)\.ts|documents\/)/,
  // Who acts, and the pure questions about it.
  /^lib\/core\/actor\.ts$/,
]

/** A file of rule 3: runs in a browser, a job and a test alike. */
export const isPure = (file: string): boolean => PURE.some((pattern) => pattern.test(file))

/** Domains: folders whose writes are commands. */
const DOMAINS =
  /^lib\/(entries|reports|discussion|moderation|members|plan|notifications|standing|screening|catalog)\//
export const inDomain = (file: string): boolean => DOMAINS.test(file)
