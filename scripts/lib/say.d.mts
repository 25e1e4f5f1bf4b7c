export class Refusal extends Error {}
export function step<T>(name: string, run: () => Promise<T> | T): Promise<T>
export function fail(error: unknown): void
