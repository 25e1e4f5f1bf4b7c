/** Cuts Chinese into words. The dictionary is loaded when the first Chinese comes: half a second, once a process. */
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { telecomDictionary } from './telecom-words'

const SLOT = Symbol.for('linebook.jieba')

function jieba(): Jieba {
  const holder = globalThis as { [SLOT]?: Jieba }
  if (!holder[SLOT]) {
    const loaded = Jieba.withDict(dict)
    loaded.loadDict(telecomDictionary())
    holder[SLOT] = loaded
  }
  return holder[SLOT]
}

/**
 * Words of simplified Chinese in order; long words are followed by the shorter ones within. No guessing
 * of unknown words: what the dictionary lacks becomes single characters, here and in a question alike.
 */
export const segment = (chinese: string): string[] => jieba().cutForSearch(chinese, false)
