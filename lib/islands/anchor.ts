/** `<lb-anchor data-target data-label data-copied>`: copies the address of a part of the page. */
import { BASE_CSS, make, shadowOf } from './styles'

const SHOWN_MS = 2_500
const CSS = `${BASE_CSS}
:host{display:inline-flex;align-items:center;gap:.4em}
button{min-width:1.75rem;min-height:1.75rem;padding:0;border:0;background:none;color:var(--ink-2);cursor:pointer}
button:hover{color:var(--accent)}
span{font-size:.85rem;color:var(--ink-2)}
@media print{:host{display:none}}
`

export class AnchorIsland extends HTMLElement {
  connectedCallback() {
    const { target = '', label = '', copied = '' } = this.dataset
    const button = make('button', { type: 'button', 'aria-label': label, title: label }, '#')
    const said = make('span', { role: 'status' })
    let timer: ReturnType<typeof setTimeout> | undefined
    button.addEventListener('click', async () => {
      history.replaceState(history.state, '', `#${target}`)
      try {
        await navigator.clipboard.writeText(location.href)
      } catch {
        // No leave to write: the address bar holds the link now.
        return
      }
      said.textContent = copied
      clearTimeout(timer)
      timer = setTimeout(() => said.replaceChildren(), SHOWN_MS)
    })
    shadowOf(this, CSS).replaceChildren(button, said)
  }
}
