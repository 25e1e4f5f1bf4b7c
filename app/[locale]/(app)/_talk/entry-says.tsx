import { getTranslations } from 'next-intl/server'
import { LabelBadge } from '@/app/[locale]/(read)/_parts/label-badge'
import { phrasesFor } from '@/app/[locale]/(read)/_parts/phrases'
import { verdictWords } from '@/app/[locale]/(read)/_parts/verdict-words'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { PostView } from '@/lib/discussion/schema'
import type { Verdict } from '@/lib/entries/schema'
import { findFor } from '@/lib/search/queries'
import { QUESTION_MAX } from '@/lib/search/schema'
import type { EntryPlace } from './entry-place'

type Said = { path: string; title: string; verdict: Verdict }

/** Pages looked through for one below the page that was asked on. */
const FOUND_MAX = 10

/** On a place or a guide: the page of a topic that the words of the question lead to, below that place. */
async function foundFor(question: PostView, locale: Locale): Promise<Said | null> {
  const { items } = await findFor((question.title ?? '').slice(0, QUESTION_MAX), locale, FOUND_MAX)
  const inside = question.path.startsWith('guides/') ? '' : `${question.path}/`
  const [best] = items.filter(({ path, topic }) => topic !== null && path.startsWith(inside))
  return best?.verdict ? { path: best.path, title: best.title, verdict: best.verdict } : null
}

/** What the entry says already, above a question that a published statement answers. */
export async function EntrySays({
  place,
  question,
  locale,
}: {
  place: EntryPlace
  question: PostView
  locale: Locale
}) {
  const { view } = place
  const said: Said | null =
    view.kind === 'policy'
      ? { path: view.path, title: place.title, verdict: view.verdict }
      : await foundFor(question, locale)
  if (!said || said.verdict.code === 'unknown') return null
  const t = await getTranslations({ locale, namespace: 'discussion.entry_says' })
  const words = await verdictWords(locale, await phrasesFor(locale))
  const sentence =
    view.kind === 'policy' ? words.headline(said.verdict, view.statements) : words.short(said.verdict)
  return (
    <aside className="entry-says" aria-labelledby="entry-says-title">
      <p className="kicker" id="entry-says-title">
        {t('title')}
      </p>
      <p className="entry-says-answer">
        {sentence} <LabelBadge value={said.verdict.label} locale={locale} />
      </p>
      <p className="fine">{words.evidence(said.verdict)}</p>
      <p>
        <a href={`/${locale}/${said.path}`}>{t('read', { page: said.title })}</a>
      </p>
    </aside>
  )
}
