import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { PolicyView } from '@/lib/entries/schema'
import { LabelBadge } from './label-badge'
import { phrasesFor } from './phrases'
import { verdictWords } from './verdict-words'

/** A label alone would not say what is likely: that it works, or that it does not. */
const PRACTICE_WORDS = { yes: 'worked', no: 'failed', mixed: 'mixed' } as const

/** The answer first: sentence, label with its date, then a line for each situation that matters. */
export async function VerdictBox({ view, locale }: { view: PolicyView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const c = await getTranslations({ locale, namespace: 'read.cell' })
  const words = await verdictWords(locale, await phrasesFor(locale))
  const { verdict } = view
  const opposed = words.opposed(verdict)
  // Topics that are not asked for by a channel have nothing to say about channels.
  const asked = verdict.lines.length > 0 && verdict.code !== 'described'
  const practice = asked ? verdict.lines[0]?.practice : undefined
  return (
    <section className="verdict" aria-labelledby="verdict-title">
      <h2 id="verdict-title" className="kicker">
        {label('topicQuestion', verdict.topic, locale)}
      </h2>
      <p className="headline">{words.headline(verdict, view.statements)}</p>
      <p className="standing">
        {practice ? (
          <>
            {t('on_paper')} <LabelBadge value={verdict.label} locale={locale} /> · {t('in_practice')}{' '}
            {practice.works === 'unknown' ? null : `${c(PRACTICE_WORDS[practice.works])} `}
            <LabelBadge value={practice.label} locale={locale} /> ·{' '}
          </>
        ) : (
          <>
            <LabelBadge value={verdict.label} locale={locale} />{' '}
          </>
        )}
        <span>{words.evidence(verdict)}</span>
      </p>
      {verdict.practiceDiffers ? <p className="differs">{t('practice_differs')}</p> : null}
      {asked ? (
        <dl className="situations" aria-label={t('situations')}>
          {verdict.lines.map((line) => (
            <div key={words.situation(line)}>
              <dt>
                {words.situation(line)} <LabelBadge value={line.label} locale={locale} />
              </dt>
              {words.line(line, verdict.lines[0]).map((sentence) => (
                <dd key={sentence}>{sentence}</dd>
              ))}
            </div>
          ))}
        </dl>
      ) : null}
      {opposed.map((sentence) => (
        <p key={sentence} className="opposed">
          {sentence}
        </p>
      ))}
    </section>
  )
}
