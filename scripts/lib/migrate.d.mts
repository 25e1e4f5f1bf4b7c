export const POSTGRES_MINIMUM: number
export function migrationsOf(root: string): { name: string; sql: string; checksum: string }[]
export function migrate(root: string, url: string): Promise<number>
