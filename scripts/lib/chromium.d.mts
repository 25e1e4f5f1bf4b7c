export const CHROMIUM_ARGUMENTS: string[]
export function chromiumOnPath(searchPath?: string): string | undefined
export function ensureChromium(): Promise<string>
