import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'

/** The question box: a plain form to the search page; with script it suggests while one types. */
export async function AskBox({ locale, question }: { locale: Locale; question?: string }) {
  const t = await getTranslations({ locale, namespace: 'read.home' })
  return (
    <search>
      <form className="ask" action={`/${locale}/search`}>
        <label htmlFor="q">{t('ask_label')}</label>
        <div className="ask-row">
          <lb-ask
            data-locale={locale}
            data-source={`/${locale}/suggestions.json`}
            data-label={t('ask_label')}
          >
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={question}
              placeholder={t('ask_placeholder')}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
            />
          </lb-ask>
          <button className="button" type="submit">
            {t('ask')}
          </button>
        </div>
      </form>
    </search>
  )
}
