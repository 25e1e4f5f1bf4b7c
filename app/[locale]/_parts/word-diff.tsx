import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/catalog/vocabulary'
import { type WordChange, words } from '@/lib/entries/compare/words'
import { LOCALE_TAGS } from '@/lib/i18n/formats'

type Props = {
  before: string
  after: string
  /** The language of the text; the page's own where it has none. */
  language: Locale
  /** Marks the text's language where it is not the reader's. */
  lang?: string
  /** Characters kept beside each change; all of the text where it is not given. */
  context?: number
}

const ELLIPSIS = '…'

/** Cuts what stayed the same down to a few characters beside each change. */
export function shorten(parts: WordChange[], context: number): WordChange[] {
  return parts.map((part, index) => {
    if (part.kind !== 'same' || part.text.length <= context * 2) return part
    const head = index === 0 ? '' : part.text.slice(0, context)
    const tail = index === parts.length - 1 ? '' : part.text.slice(-context)
    return { kind: 'same', text: `${head}${ELLIPSIS}${tail}` }
  })
}

/** A text with what was taken out and what was put in. For server and browser alike. */
export function WordDiff({ before, after, language, lang, context }: Props) {
  const t = useTranslations('history')
  const all = words(before, after, language)
  const parts = context === undefined ? all : shorten(all, context)
  return (
    <p className="word-diff" lang={lang ?? LOCALE_TAGS[language]}>
      {parts.map(({ kind, text }, index) => {
        const key = `${index}-${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        const Tag = kind === 'added' ? 'ins' : 'del'
        return (
          <Tag key={key}>
            <span className="visually-hidden">{t(kind === 'added' ? 'inserted' : 'deleted')} </span>
            {text}
          </Tag>
        )
      })}
    </p>
  )
}
