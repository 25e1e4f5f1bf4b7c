/** The one module script of reader pages: defines the custom elements. At most 15 kB gzip. */
import { AnchorIsland } from './anchor'
import { AskIsland } from './ask'
import { MeIsland } from './me'
import { SortIsland } from './sort'
import { ThemeIsland } from './theme-switch'
import { TimeIsland } from './time'

const ISLANDS = {
  'lb-anchor': AnchorIsland,
  'lb-ask': AskIsland,
  'lb-me': MeIsland,
  'lb-sort': SortIsland,
  'lb-theme': ThemeIsland,
  'lb-time': TimeIsland,
}

for (const [name, Island] of Object.entries(ISLANDS)) {
  if (!customElements.get(name)) customElements.define(name, Island)
}
