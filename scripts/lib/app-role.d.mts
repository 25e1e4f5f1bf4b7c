export function grantToApp(ownerUrl: string, appUrl: string): Promise<void>
