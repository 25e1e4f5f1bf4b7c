'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'

type ProposalPreviewProps = {
  caseId: string
  /** The published version it is made against. */
  version: string | null
}

/** The page as it would become; fetched when somebody wants to see it. */
export function ProposalPreview({ caseId, version }: ProposalPreviewProps) {
  const t = useTranslations('edit.review')
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('preview')}</summary>
      {open ? (
        <iframe
          key={version}
          src={`/${locale}/moderation/${caseId}/preview`}
          title={t('preview_title')}
          className="preview-frame"
        />
      ) : null}
    </details>
  )
}
