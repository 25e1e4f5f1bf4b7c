/** What the values of the environment must be together. Pure: `env.ts` reads them. */

/** Part of every secret of `.env.example`: such a value is no secret. */
export const PLACEHOLDER = 'change-me'
const DEVELOPMENT_SECRET = /development-secret/
const SECRET_MIN = 32

/** Variables that hold a secret, or an address with a password in it. */
const SECRETS = [
  'SECRET',
  'DATABASE_URL',
  'OWNER_DATABASE_URL',
  'SMTP_URL',
  'GITHUB_CLIENT_SECRET',
  'GOOGLE_CLIENT_SECRET',
  'OIDC_CLIENT_SECRET',
] as const

/** Only together do they say anything. */
const SETS = [
  ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
] as const

type Values = Partial<Record<(typeof SECRETS)[number] | (typeof SETS)[number][number], string>>
type Public = Values & { PUBLIC_URL: string; SECRET: string }

const isWeak = (secret: string): boolean =>
  DEVELOPMENT_SECRET.test(secret) || secret.length < SECRET_MIN || secret.includes(PLACEHOLDER)

/**
 * Why a site that others can reach does not start with these values; undefined when it may.
 * Placeholders are refused wherever a secret is expected.
 */
export function publicProblem(values: Public): string | undefined {
  if (isWeak(values.SECRET)) {
    return (
      `PUBLIC_URL is ${values.PUBLIC_URL}, but SECRET is missing, shorter than ${SECRET_MIN} characters, ` +
      'the development one or a placeholder. Set SECRET to a long random value.'
    )
  }
  const name = SECRETS.find((secret) => values[secret]?.includes(PLACEHOLDER))
  return name
    ? `PUBLIC_URL is ${values.PUBLIC_URL}, but ${name} holds the placeholder "${PLACEHOLDER}". Set a password or secret of your own.`
    : undefined
}

/** Why the services to sign in with are not usable: half a pair, or an issuer that anyone could pose as. */
export function providerProblem(values: Values, localHosts: Set<string>): string | undefined {
  for (const names of SETS) {
    const missing = names.filter((name) => !values[name])
    if (missing.length > 0 && missing.length < names.length) {
      return `${names.join(', ')} are only of use together: set ${missing.join(' and ')} too, or none of them.`
    }
  }
  const issuer = values.OIDC_ISSUER && new URL(values.OIDC_ISSUER)
  return issuer && issuer.protocol !== 'https:' && !localHosts.has(issuer.hostname)
    ? `OIDC_ISSUER is ${values.OIDC_ISSUER}: only an address with https can prove who answers.`
    : undefined
}
