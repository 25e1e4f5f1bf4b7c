import { dropDraftEndpoint, saveDraftEndpoint } from '@/lib/entries/proposal-endpoints'
import { route } from '@/lib/http/endpoint'

export const { PUT, DELETE } = route(saveDraftEndpoint, dropDraftEndpoint)
