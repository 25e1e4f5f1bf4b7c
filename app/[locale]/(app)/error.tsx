'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { useRouter } from '@/lib/i18n/navigation'

/** The page could not be made, most likely because the database is away. */
export default function AppError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('read.down')
  const again = useTranslations('report')('again')
  const router = useRouter()
  return (
    <main className="page" id="main">
      <div className="app-page">
        <h1>{t('title')}</h1>
        <p className="lead" role="alert">
          {t('lead')}
        </p>
        <Button
          onClick={() => {
            router.refresh()
            reset()
          }}
        >
          {again}
        </Button>
      </div>
    </main>
  )
}
