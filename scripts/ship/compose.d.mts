type Service = {
  image: string
  build?: string
  command?: string[]
  environment?: Record<string, string | number>
  ports?: string[]
  volumes?: string[]
  restart?: string
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
}
export type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> }
type Values = Record<string, string | undefined>
export function interpolate(text: string, env: Values): string
export function variablesIn(text: string): string[]
export function readCompose(root: string, env?: Values): Promise<Compose>
export function readEnvFile(text: string): Record<string, string>
