/** What the address of a list of posts says, and addresses of other looks at the same list. Pure. */
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'

export type TalkQuery = {
  sort: 'helpful' | 'newest'
  languages?: string
  cursor?: string
  before?: string
  /** Answer whose comments are all shown. */
  comments?: string
  /** Answer that a link leads to: the page that has it is shown. */
  answer?: string
}
export type SearchParams = Record<string, string | string[] | undefined>

const CURSOR_MAX = 200
const CURSOR = /^[A-Za-z0-9_-]+$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const first = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/** The languages of a list in the order of the site; none or all of them is no filter. */
export function languagesOf(wanted: readonly string[]): string | undefined {
  const known = LOCALES.filter((locale) => wanted.includes(locale))
  return known.length === 0 || known.length === LOCALES.length ? undefined : known.join(',')
}

export const chosenLanguages = ({ languages }: TalkQuery): Locale[] =>
  LOCALES.filter((locale) => languages?.split(',').includes(locale))

/** What an address asks for; what it says wrongly is left out, so that any address shows something. */
export function talkQueryOf(params: SearchParams): TalkQuery {
  const cursor = (name: string) => {
    const value = first(params[name])
    return value.length <= CURSOR_MAX && CURSOR.test(value) ? value : undefined
  }
  const languages = languagesOf([params.languages ?? ''].flat().join(',').split(','))
  const id = (name: string) => (UUID.test(first(params[name])) ? first(params[name]) : undefined)
  const [comments, answer] = [id('comments'), id('answer')]
  const [from, to] = [cursor('cursor'), cursor('before')]
  return {
    sort: first(params.sort) === 'newest' ? 'newest' : 'helpful',
    ...(languages ? { languages } : {}),
    ...(from ? { cursor: from } : to ? { before: to } : {}),
    ...(comments ? { comments } : {}),
    ...(answer ? { answer } : {}),
  }
}

/** The part of an address after the path; what goes without saying is left out. */
export function searchOf({ sort, ...rest }: TalkQuery): string {
  const query = new URLSearchParams()
  if (sort !== 'helpful') query.set('sort', sort)
  for (const [name, value] of Object.entries(rest)) if (value) query.set(name, value)
  const text = query.toString().replaceAll('%2C', ',')
  return text ? `?${text}` : ''
}

/** The same list from its beginning in another order or in other languages. */
export const otherLook = (
  query: TalkQuery,
  change: Partial<Pick<TalkQuery, 'sort' | 'languages'>>,
): TalkQuery => {
  const { sort, languages } = { ...query, ...change }
  return { sort, ...(languages ? { languages } : {}) }
}

/** Another page of the same list. */
export const otherPage = (query: TalkQuery, page: { cursor?: string; before?: string }): TalkQuery => ({
  ...otherLook(query, {}),
  ...page,
})
