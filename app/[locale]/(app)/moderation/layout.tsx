import '@/app/styles/moderation.css'
import type { ReactNode } from 'react'

export default function ModerationLayout({ children }: { children: ReactNode }) {
  return children
}
