'use client'

import type { EntryKind } from '@/lib/catalog/vocabulary'
import { CarrierForm } from './carrier-form'
import { CountryForm } from './country-form'
import { GuideForm } from './guide-form'
import { StatementList } from './statement-list'

/** The form of a kind of page. */
export function PageForm({ kind }: { kind: EntryKind }) {
  switch (kind) {
    case 'policy':
      return <StatementList />
    case 'carrier':
      return <CarrierForm />
    case 'jurisdiction':
      return <CountryForm />
    case 'guide':
      return <GuideForm />
  }
}
