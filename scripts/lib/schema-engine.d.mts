export function schemaSql(root: string, url: string): Promise<string>
