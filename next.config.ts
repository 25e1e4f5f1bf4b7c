import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { PREVIEW_FRAME, PREVIEW_ROUTES, securityHeaders } from './lib/http/front/security-headers'

const config: NextConfig = {
  // Title, canonical and Open Graph stand in <head> for every reader, not only for known robots.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  // Types are checked by `npm run verify`.
  typescript: { ignoreBuildErrors: true },
  // Server-only packages that are loaded as they are.
  serverExternalPackages: [
    'pg',
    'pino',
    'rate-limiter-flexible',
    'nodemailer',
    '@prisma/client',
    '@prisma/adapter-pg',
    '@node-rs/jieba',
  ],
  // The front adds these too; without it (next dev, next start) every answer still has them.
  headers: async () => [
    {
      source: '/:path*',
      headers: securityHeaders('').map(([key, value]) => ({ key, value })),
    },
    ...PREVIEW_ROUTES.map((source) => ({
      source,
      headers: [{ key: PREVIEW_FRAME[0], value: PREVIEW_FRAME[1] }],
    })),
  ],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
