/** Shadow roots and their style sheets, made by script so that `style-src 'self'` allows them. */

/** A shadow root with one sheet, once: an element may be connected again. */
export function shadowOf(element: HTMLElement, css: string, delegatesFocus = false): ShadowRoot {
  if (element.shadowRoot) return element.shadowRoot
  const root = element.attachShadow({ mode: 'open', delegatesFocus })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  return root
}

/** An element with its attributes and text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  if (text) element.textContent = text
  return element
}

/** What every island's sheet begins with. */
export const BASE_CSS = `
*{box-sizing:border-box}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
button,select,input{font:inherit;color:inherit}
`
