export type Lock = { packages: Record<string, Record<string, unknown>> }
export function platformOf(name: string): { cpu?: string[]; libc?: string[]; os?: string[] }
export function missingPlatforms(lock: Lock): Record<string, Record<string, unknown>>
export function completeLock(lock: Lock): Lock
