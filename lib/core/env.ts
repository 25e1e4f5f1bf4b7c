/**
 * The one place that reads the environment. Everything else asks `env()`.
 * Parsed once a process; a bad value stops the program with a sentence naming it.
 */
import { z } from 'zod'
import { providerProblem, publicProblem } from './env-rules'

const DEVELOPMENT_SECRET = 'linebook-development-secret-not-for-production'

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter(Boolean),
  )

const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Where the program finds its database. */
  DATABASE_URL: z.string().min(1).default('postgresql://127.0.0.1:1/none'),
  /** The same database for the role that owns its tables: only `scripts/migrate.mjs` uses it. */
  OWNER_DATABASE_URL: z.string().optional(),
  /** Address by which people reach the site, without a slash at the end. */
  PUBLIC_URL: z
    .url()
    .default('http://localhost:3000')
    .transform((url) => url.replace(/\/+$/, '')),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  SECRET: z.string().default(DEVELOPMENT_SECRET),
  ADMIN_EMAILS: list,
  DATA_DIR: z.string().default('.data'),
  /** The program brought its own database and is used by the people of this machine. */
  EMBEDDED: z.stringbool().default(false),
  /** Other services people may sign in with; each is offered when all of its values are given. */
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  /** Any OpenID provider: its issuer, as its own discovery document writes it. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What the button calls it; the issuer's host when unset. */
  OIDC_NAME: z.string().max(40).optional(),
  SMTP_URL: z.string().optional(),
  /** Port on 127.0.0.1 that shows kept mails; 0 takes a free one. */
  MAIL_PORT: z.coerce.number().int().min(0).max(65_535).default(3025),
  /** Address that the contact page names; without one it says so. */
  CONTACT_EMAIL: z.email().optional(),
  MAIL_FROM: z.string().default('Linebook <no-reply@localhost>'),
  /** How many proxies in front may be believed about the client's address. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Address of the client, as the front measured it: only believed on the inner socket. */
  INNER_SOCKET: z.string().optional(),
  /** Address to listen on; every address of the machine unless said. */
  LISTEN_HOST: z.string().optional(),
  /** Memory of one process for finished pages. */
  PAGE_MEMORY_MB: z.coerce.number().int().min(1).max(65_536).default(64),
  /** Where jobs run: beside the server, or in a process that somebody starts. By itself: beside, when embedded. */
  WORKER: z.enum(['auto', 'in-process', 'separate']).default('auto'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  /** Milliseconds to wait for a connection before people are told that the database is away. */
  DATABASE_PATIENCE_MS: z.coerce.number().int().min(100).max(120_000).default(3_000),
  /** Tests set this to make limits reachable or out of the way. */
  LIMITS: z.enum(['on', 'off']).default('on'),
})
/** Every name that is read; a file that sets another one sets nothing. */
export const ENVIRONMENT_NAMES = Object.keys(environmentSchema.shape)

export type Environment = z.infer<typeof environmentSchema> & {
  /** Only this machine's people can reach the site. */
  local: boolean
  workerInProcess: boolean
}

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Parses an environment.
 * @throws Error naming each bad variable; half of a pair; or a public address served with a default or
 *   placeholder secret
 */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(filled)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not usable:\n${lines.join('\n')}`)
  }
  const local = LOCAL_HOSTS.has(new URL(parsed.data.PUBLIC_URL).hostname)
  const problem =
    providerProblem(parsed.data, LOCAL_HOSTS) ?? (local ? undefined : publicProblem(parsed.data))
  if (problem) throw new Error(problem)
  if (!local && parsed.data.EMBEDDED) {
    throw new Error(
      `PUBLIC_URL is ${parsed.data.PUBLIC_URL}: set DATABASE_URL to a PostgreSQL server; the embedded one is for this machine only.`,
    )
  }
  const { WORKER, EMBEDDED } = parsed.data
  const workerInProcess = WORKER === 'in-process' || (WORKER === 'auto' && EMBEDDED)
  return { ...parsed.data, local, workerInProcess }
}

let parsed: Environment | undefined

/** The environment of this process. */
export function env(): Environment {
  if (!parsed) {
    parsed = parseEnvironment(process.env)
    // next-auth takes its own address from here and from nowhere else.
    process.env.NEXTAUTH_URL = parsed.PUBLIC_URL
  }
  return parsed
}

/** The environment a child process gets: this one's, and what is added. */
export const childEnvironment = (added: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...added,
})
