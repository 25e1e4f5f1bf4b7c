import '@/app/styles/reader.css'
import '@/app/styles/evidence.css'
import '@/app/styles/home.css'
import '@/app/styles/print.css'
import type { ReactNode } from 'react'

/** Reader pages: no client component below this line. */
export default function ReaderLayout({ children }: { children: ReactNode }) {
  return children
}
