/** What is pictured, and which few of it are kept in the project. */
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'

export const DEVICES = {
  desktop: { viewport: { width: 1280, height: 860 }, isMobile: false },
  phone: { viewport: { width: 390, height: 780 }, isMobile: true },
} as const
export type Device = keyof typeof DEVICES
export type Theme = 'light' | 'dark'
export type Person = 'reader' | 'author' | 'moderator'

/** Addresses below the locale; `{report}` and `{case}` are filled in. */
export const PAGES: Record<string, { path: string; as: Person }> = {
  home: { path: '', as: 'reader' },
  country: { path: '/pe', as: 'reader' },
  carrier: { path: '/pe/claro', as: 'reader' },
  policy: { path: '/pe/claro/cancel', as: 'reader' },
  'keep-alive': { path: '/gb/ee/keep-alive', as: 'reader' },
  guide: { path: '/guides/cancel-online-in-peru', as: 'reader' },
  method: { path: '/method', as: 'reader' },
  search: { path: '/search?q=claro+peru+esim', as: 'reader' },
  missing: { path: '/pe/nobody', as: 'reader' },
  'sign-in': { path: '/sign-in', as: 'reader' },
  report: { path: '/pe/claro/cancel/report', as: 'author' },
  'my-reports': { path: '/account/reports', as: 'author' },
  'my-report': { path: '/account/reports/{report}', as: 'author' },
  account: { path: '/account', as: 'author' },
  queue: { path: '/moderation', as: 'moderator' },
  case: { path: '/moderation/{case}', as: 'moderator' },
}

export type Picture = { page: string; locale: Locale; device: Device; theme: Theme }

/** The ones in docs/screenshots: every language, both widths, both themes. */
export const KEPT: Picture[] = [
  { page: 'home', locale: 'zh', device: 'desktop', theme: 'light' },
  { page: 'home', locale: 'es', device: 'phone', theme: 'light' },
  { page: 'country', locale: 'en', device: 'desktop', theme: 'dark' },
  { page: 'policy', locale: 'en', device: 'desktop', theme: 'light' },
  { page: 'policy', locale: 'zh', device: 'phone', theme: 'dark' },
  { page: 'policy', locale: 'es', device: 'desktop', theme: 'dark' },
  { page: 'keep-alive', locale: 'zh', device: 'desktop', theme: 'light' },
  { page: 'report', locale: 'es', device: 'phone', theme: 'dark' },
  { page: 'case', locale: 'en', device: 'desktop', theme: 'light' },
]

export const EVERYTHING: Picture[] = Object.keys(PAGES).flatMap((page) =>
  LOCALES.flatMap((locale) =>
    (Object.keys(DEVICES) as Device[]).flatMap((device) =>
      (['light', 'dark'] as const).map((theme) => ({ page, locale, device, theme })),
    ),
  ),
)

export const nameOf = ({ page, locale, device, theme }: Picture): string =>
  [page, locale, device, theme].join('-')
