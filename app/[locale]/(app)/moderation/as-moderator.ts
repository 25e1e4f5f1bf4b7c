import { currentActor } from '@/lib/auth/session'
import { isModerator } from '@/lib/core/actor'

/** Whether whoever asks may know that these pages are there. The data is guarded by the endpoints. */
export const asModerator = async (): Promise<boolean> => isModerator(await currentActor())
