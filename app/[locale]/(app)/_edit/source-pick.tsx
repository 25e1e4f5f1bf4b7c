'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Select } from '@/app/_ui/select'
import type { SourceInput } from '@/lib/entries/content/source'

type SourcePickProps = { id: string; sources: SourceInput[]; onPick: (key: string) => void }

const TITLE_SHOWN = 80
const shortly = ({ title, publisher }: SourceInput): string => {
  const text = publisher ? `${title} – ${publisher}` : title
  return text.length > TITLE_SHOWN ? `${text.slice(0, TITLE_SHOWN - 1)}…` : text
}

/** A list of the page's sources and a button that cites the chosen one. */
export function SourcePick({ id, sources, onPick }: SourcePickProps) {
  const t = useTranslations('edit.source')
  const [chosen, setChosen] = useState('')
  const there = sources.some(({ key }) => key === chosen)
  if (sources.length === 0) return null
  return (
    <div className="source-pick">
      <Select
        id={id}
        label={t('pick')}
        value={there ? chosen : ''}
        empty={t('choose')}
        options={sources.map((source) => ({ value: source.key, text: shortly(source) }))}
        onChange={setChosen}
      />
      <Button
        look="quiet"
        aria-disabled={!there || undefined}
        onClick={() => {
          if (!there) return
          onPick(chosen)
          setChosen('')
        }}
      >
        {t('cite')}
      </Button>
    </div>
  )
}
