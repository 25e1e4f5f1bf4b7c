export type OpenIdProvider = {
  issuer: string
  /** What Linebook needs to know of it. */
  env: { OIDC_ISSUER: string; OIDC_CLIENT_ID: string; OIDC_CLIENT_SECRET: string }
  stop: () => Promise<void>
}
export function startOpenIdProvider(options: {
  siteUrl: string
  people: Record<string, { email?: string; email_verified?: boolean }>
}): Promise<OpenIdProvider>
