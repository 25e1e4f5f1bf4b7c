'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import { bodiesOf, translationsOf } from '@/lib/entries/compare/settle'
import { GUIDE_SECTIONS_MAX } from '@/lib/entries/content/guide'
import { LOCALE_NAMES } from '@/lib/i18n/formats'
import { CitationsField } from './citations-field'
import { emptySection, randomWord } from './empty'
import { ChoiceField, TextField } from './fields'
import { ItemList } from './item-list'
import { NamesField } from './names-field'
import { contentOf } from './state'
import { useEdit, useSubject } from './store'
import { TextsField } from './texts-field'

const GUIDE_SOURCES_MAX = 60

/** Languages of each part of a guide that would be older than the original. */
function useOutdatedParts(): { original: Locale; of: (part: string) => Locale[] } {
  const content = useEdit((state) => state.content)
  const { base, revision } = useSubject()
  return useMemo(() => {
    const guide = contentOf({ content })
    const before = base ? bodiesOf(base) : new Map()
    const now = bodiesOf(guide)
    const of = (part: string) => {
      const body = now.get(part)
      const made = body ? (translationsOf(before.get(part), body, revision) ?? {}) : {}
      return LOCALES.filter((code) => made[code] !== undefined)
    }
    return { original: guide.kind === 'guide' ? guide.original : 'en', of }
  }, [content, base, revision])
}

/** A guide: title, summary, and sections of Markdown in three languages side by side. */
export function GuideForm() {
  const t = useTranslations('edit.guide')
  const { original, of } = useOutdatedParts()
  const content = useEdit((state) => state.content)
  const guide = contentOf({ content })
  const sections = guide.kind === 'guide' ? guide.sections : []
  const at = (name: string) => ['content', name]
  const languages = { original, outdated: of('') }
  return (
    <section className="part">
      <h2>{t('about')}</h2>
      <ChoiceField
        at={at('original')}
        className="short"
        options={LOCALES.map((code) => ({ value: code, text: LOCALE_NAMES[code] }))}
      />
      <TextsField at={at('title')} rows={1} {...languages} />
      <TextsField at={at('summary')} rows={3} {...languages} />
      <ItemList
        at={at('sections')}
        title={t('sections')}
        hint={t('sections_hint')}
        itemName={(n) => t('section', { n })}
        make={() => emptySection(`part-${randomWord()}`)}
        add={t('section_add')}
        max={GUIDE_SECTIONS_MAX}
      >
        {(item, index) => {
          const part = { original, outdated: of(sections[index]?.id ?? '') }
          return (
            <>
              <TextField at={[...item, 'id']} className="short" required hint={t('id_hint')} />
              <TextsField at={[...item, 'heading']} rows={1} {...part} />
              <TextsField at={[...item, 'body']} rows={14} {...part} />
            </>
          )
        }}
      </ItemList>
      <CitationsField at={at('citations')} max={GUIDE_SOURCES_MAX} />
      <p className="hint">{t('citations_hint')}</p>
      <NamesField at={at('related')} hint={t('related_hint')} />
    </section>
  )
}
