'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import { Notice } from '@/app/_ui/notice'
import { DifferencesList } from '@/app/[locale]/_parts/differences-list'
import { differences, sensitive } from '@/lib/entries/compare/differences'
import { sourceless } from './check'
import { contentOf } from './state'
import { useEdit, useSubject } from './store'
import { useWords } from './use-words'

/** What this edit changes, what still needs a source, and who will look at it. */
export function ChangeSummary() {
  const t = useTranslations('edit.send')
  const words = useWords()
  const { base } = useSubject()
  const content = useDeferredValue(useEdit((state) => state.content))
  const sources = useEdit((state) => state.sources)
  const found = useMemo(() => differences(base, contentOf({ content })), [base, content])
  const missing = useMemo(() => sourceless(base, contentOf({ content })), [base, content])
  return (
    <>
      <h3>{t('changes')}</h3>
      {found.length === 0 ? (
        <p className="empty">{t('nothing')}</p>
      ) : (
        <details className="fold" open>
          <summary>{t('changes_n', { n: found.length })}</summary>
          <div className="fold-inner">
            <DifferencesList
              differences={found}
              before={base}
              after={contentOf({ content })}
              sources={sources}
              context={60}
              heading="h4"
            />
          </div>
        </details>
      )}
      {missing.length > 0 ? (
        <Notice tone="warn" title={t('needs_source')}>
          <ul>
            {missing.map(({ path }) => (
              <li key={path.join('-')}>{words.place(path.slice(0, 3))}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {sensitive(found) ? (
        <Notice title={t('sensitive_title')}>
          <p>{t('sensitive')}</p>
        </Notice>
      ) : null}
    </>
  )
}
