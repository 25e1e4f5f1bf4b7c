import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import { LOCALE_NAMES, LOCALE_TAGS } from '@/lib/i18n/formats'

type Props = {
  locale: Locale
  /** Address of this page without locale and slash, for the language switch: `pe/claro`; '' is home. */
  path: string
  /** The home page has its own large question box. */
  withSearch?: boolean
  children: ReactNode
}

const href = (locale: Locale, path: string) => (path ? `/${locale}/${path}` : `/${locale}`)

/** Head, main part and foot of a page. Links are plain, so that they work from any kind of page. */
export async function Shell({ locale, path, withSearch = true, children }: Props) {
  const t = await getTranslations({ locale, namespace: 'read.site' })
  const history = await getTranslations({ locale, namespace: 'history' })
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="site-head">
        <div className="page">
          <a className="wordmark" href={href(locale, '')}>
            Line<span>book</span>
          </a>
          <nav className="site-nav" aria-label={t('nav')}>
            <a href={`${href(locale, '')}#countries`}>{t('countries')}</a>
            <a href={`${href(locale, '')}#guides`}>{t('guides')}</a>
            <a href={href(locale, 'method')}>{t('method')}</a>
          </nav>
          {withSearch ? (
            <search className="site-search">
              <form action={href(locale, 'search')}>
                <label className="visually-hidden" htmlFor="site-q">
                  {t('search_label')}
                </label>
                <input
                  id="site-q"
                  name="q"
                  type="search"
                  placeholder={t('search_label')}
                  autoComplete="off"
                />
                <button type="submit">{t('search')}</button>
              </form>
            </search>
          ) : null}
          <div className="site-tools">
            <ul className="languages" aria-label={t('language')}>
              {LOCALES.map((other) => (
                <li key={other}>
                  <a
                    href={href(other, path)}
                    lang={LOCALE_TAGS[other]}
                    hrefLang={LOCALE_TAGS[other]}
                    aria-current={other === locale ? 'true' : undefined}
                  >
                    {LOCALE_NAMES[other]}
                  </a>
                </li>
              ))}
            </ul>
            <lb-theme
              data-light={t('theme_light')}
              data-dark={t('theme_dark')}
              data-system={t('theme_system')}
              data-label={t('theme')}
            />
            <lb-me data-locale={locale} data-moderation={t('moderation')} data-account={t('account')}>
              <a href={href(locale, 'sign-in')}>{t('sign_in')}</a>
            </lb-me>
          </div>
        </div>
      </header>
      <main className="page" id="main">
        {children}
      </main>
      <footer className="site-foot">
        <div className="page">
          <nav aria-label={t('foot_nav')}>
            <a href={href(locale, 'changes')}>{history('nav')}</a>
            <a href={href(locale, 'about/about')}>{t('about')}</a>
            <a href={href(locale, 'method')}>{t('method')}</a>
            <a href={href(locale, 'about/rules')}>{t('rules')}</a>
            <a href={href(locale, 'about/privacy')}>{t('privacy')}</a>
            <a href={href(locale, 'about/terms')}>{t('terms')}</a>
            <a href={href(locale, 'about/licences')}>{t('licences')}</a>
            <a href={href(locale, 'about/contact')}>{t('contact')}</a>
          </nav>
          <p>{t('foot_note')}</p>
        </div>
      </footer>
    </>
  )
}
