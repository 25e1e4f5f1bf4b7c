export function migrate(root: string, url: string, minimum?: number): Promise<number>
