'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { SavedState } from './saved-state'
import type { Saving } from './use-draft-saving'

type EditorBarProps = { saving: Saving; onSave: () => void; children: ReactNode }

/** Always in view: whether the draft is kept, and the ways on. */
export function EditorBar({ saving, onSave, children }: EditorBarProps) {
  const t = useTranslations('edit.saving')
  return (
    <section className="editor-bar" aria-label={t('bar')}>
      <SavedState saving={saving} />
      <div className="actions">
        <Button look="quiet" onClick={onSave} aria-keyshortcuts="Control+S Meta+S">
          {t('save')} <kbd>Ctrl S</kbd>
        </Button>
        {children}
        <a className="button plain" href="#send">
          {t('to_send')}
        </a>
      </div>
    </section>
  )
}
