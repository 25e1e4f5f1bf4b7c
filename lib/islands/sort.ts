/**
 * `<lb-sort>` around a table: its headers sort it. The table is copied into the shadow root together
 * with the page's style sheets, so that the server's own table stays as it came.
 */
import { orderOf } from './sort-rows'
import { BASE_CSS, make, shadowOf } from './styles'

const CSS = `${BASE_CSS}
th button{display:inline-flex;gap:.35em;align-items:baseline;min-height:1.75rem;padding:0;border:0;background:none;font:inherit;color:inherit;text-align:start;cursor:pointer}
th button::after{content:"↕";opacity:.45}
th[aria-sort=ascending] button::after{content:"↑";opacity:1}
th[aria-sort=descending] button::after{content:"↓";opacity:1}
@media print{th button::after{content:none}}
`

/** The page's own rules, copied: a shadow root does not see them otherwise. */
function pageSheets(): CSSStyleSheet[] {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      const copy = new CSSStyleSheet()
      copy.replaceSync([...sheet.cssRules].map((rule) => rule.cssText).join('\n'))
      return [copy]
    } catch {
      // Rules of another origin cannot be read; the site has none.
      return []
    }
  })
}

export class SortIsland extends HTMLElement {
  connectedCallback() {
    const given = this.querySelector('table')
    if (!given || this.shadowRoot) return
    // Narrow screens show rows as cards and hide the headers: there is nothing to press.
    if (given.tHead && getComputedStyle(given.tHead).position === 'absolute') return
    const table = given.cloneNode(true) as HTMLTableElement
    const root = shadowOf(this, CSS)
    root.adoptedStyleSheets = [...pageSheets(), ...root.adoptedStyleSheets]
    const headers = [...(table.tHead?.rows[0]?.cells ?? [])]
    for (const [column, header] of headers.entries()) {
      const button = make('button', { type: 'button' })
      button.append(...header.childNodes)
      header.append(button)
      button.addEventListener('click', () => this.#sort(table, headers, column))
    }
    root.append(table)
  }

  #sort(table: HTMLTableElement, headers: HTMLTableCellElement[], column: number) {
    const header = headers[column]
    const body = table.tBodies[0]
    if (!header || !body) return
    const descending = header.getAttribute('aria-sort') === 'ascending'
    for (const other of headers) other.removeAttribute('aria-sort')
    header.setAttribute('aria-sort', descending ? 'descending' : 'ascending')
    const rows = [...body.rows]
    const keys = rows.map((row) => {
      const cell = row.cells[column]
      return cell?.dataset.sort ?? cell?.textContent?.trim() ?? ''
    })
    const order = orderOf(keys, descending, document.documentElement.lang || 'en')
    body.append(...order.flatMap((index) => rows[index] ?? []))
  }
}
