import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { Catalog } from '@/lib/search/catalog'
import { type Asked, type Missing, NEW_KINDS, slugOf } from './asked'
import { PlainSelect } from './plain-select'
import { PolicyFields } from './policy-fields'

type NewFormProps = { locale: Locale; asked: Asked; catalog: Catalog; missing: Missing | null }

/** Works without script: each step is an address, and the last one leads to the editor. */
export async function NewForm({ locale, asked, catalog, missing }: NewFormProps) {
  const t = await getTranslations({ locale, namespace: 'edit.new' })
  const { kind } = asked
  const countries = catalog.countries.map(({ slug, name }) => ({ value: slug, text: name }))
  const named = kind === 'policy' ? null : kind
  const ready = kind !== 'policy' || (asked.country !== '' && missing !== 'country')
  return (
    <form className="form" action={`/${locale}/new`}>
      <fieldset className="group">
        <legend>{t('kind')}</legend>
        <div className="choices">
          {NEW_KINDS.map((value) => (
            <label key={value} className="choice">
              <input type="radio" name="kind" value={value} defaultChecked={value === kind} />
              <span>{t(`kinds.${value}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {kind === 'policy' || kind === 'carrier' ? (
        <PlainSelect
          id="country"
          label={t('country')}
          value={asked.country}
          empty={t('choose')}
          options={countries}
        />
      ) : null}
      {kind === 'policy' && asked.country ? (
        <PolicyFields locale={locale} asked={asked} catalog={catalog} />
      ) : null}
      {named ? (
        <>
          <div className="field">
            <label htmlFor="name">{t('name')}</label>
            <p className="hint">{t(`name_hint.${named}`)}</p>
            <input id="name" name="name" defaultValue={asked.name} maxLength={100} autoComplete="off" />
          </div>
          <div className={missing === 'bad_slug' ? 'field wrong' : 'field'}>
            <label htmlFor="slug">{t('slug')}</label>
            <p className="hint" id="slug-hint">
              {t('slug_hint')}
            </p>
            <input
              id="slug"
              name="slug"
              defaultValue={asked.slug || slugOf(asked.name)}
              maxLength={60}
              autoComplete="off"
              autoCapitalize="none"
              aria-describedby="slug-hint"
            />
            {missing === 'bad_slug' ? <p className="field-error">{t('bad_slug')}</p> : null}
          </div>
        </>
      ) : null}
      <div className="actions">
        <button type="submit" className="button" name="go" value="1">
          {ready ? t('start') : t('next')}
        </button>
      </div>
    </form>
  )
}
