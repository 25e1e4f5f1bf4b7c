export type Site = {
  baseUrl: string
  databaseUrl: string
  /** Mails are files in `mail/` below it. */
  dataDir: string
  /** Ends the database as a power cut would. */
  killDatabase: () => void
  /** Starts it again on the same port. */
  restartDatabase: () => Promise<void>
  stop: () => Promise<void>
}
export function startSite(options?: {
  durable?: boolean
  /** Called with the site's address; gives what its environment has besides. */
  prepare?: (baseUrl: string) => Promise<Record<string, string>>
}): Promise<Site>
