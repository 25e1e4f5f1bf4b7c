import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'

const DEFAULT: Locale = 'en'
const RANGES_MAX = 20

/** The locale that suits an Accept-Language header best. */
export function bestLocale(header: string | undefined): Locale {
  let best: { locale: Locale; quality: number } | undefined
  for (const range of (header ?? '').split(',').slice(0, RANGES_MAX)) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const q = parameters.find((parameter) => parameter.trim().startsWith('q='))
    const quality = q ? Number(q.trim().slice(2)) : 1
    const locale = LOCALES.find((candidate) => candidate === tag.split('-')[0])
    if (locale && quality > (best?.quality ?? 0)) best = { locale, quality }
  }
  return best?.locale ?? DEFAULT
}
