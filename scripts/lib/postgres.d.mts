export type Server = {
  url: string
  port: number
  pid: number
  stop: () => Promise<void>
  destroy: () => Promise<void>
}
export function startPostgres(options: {
  dataDir: string
  password: string
  durable?: boolean
  port?: number
}): Promise<Server>
export function ensureDatabase(url: string): Promise<void>
