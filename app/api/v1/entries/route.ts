import { readEntry } from '@/lib/entries/endpoints'
import { route } from '@/lib/http/endpoint'

export const { GET } = route(readEntry)
