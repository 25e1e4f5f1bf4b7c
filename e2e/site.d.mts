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
export function startSite(options?: { durable?: boolean }): Promise<Site>
