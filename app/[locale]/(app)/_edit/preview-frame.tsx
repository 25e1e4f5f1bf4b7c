'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

type PreviewFrameProps = {
  /** Address of the page as it would be. */
  src: string
  /** Another one means that the page has to be made anew. */
  version: string | null
}

/** The page as it would become, made by the server from what it has stored. */
export function PreviewFrame({ src, version }: PreviewFrameProps) {
  const t = useTranslations('edit.preview')
  const frame = useRef<HTMLIFrameElement>(null)
  const shown = useRef(version)
  const side = useRef<HTMLElement>(null)
  // On a phone it stands below the form: whoever asks for it is taken there.
  useEffect(() => {
    side.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(() => {
    if (shown.current === version) return
    shown.current = version
    // In its place, so that it stays where the reader had scrolled to.
    frame.current?.contentWindow?.location.reload()
  }, [version])
  return (
    <aside ref={side} className="preview-side" aria-label={t('title')}>
      <p className="hint">{t('lead')}</p>
      <iframe ref={frame} src={src} title={t('title')} className="preview-frame" />
    </aside>
  )
}
