/** `<lb-time data-at data-locale>`: how long ago, with the exact date on hover. */
import { relativeTime } from './relative-time'
import { BASE_CSS, make, shadowOf } from './styles'

const DATE_LENGTH = 10

export class TimeIsland extends HTMLElement {
  connectedCallback() {
    const { at = '', locale } = this.dataset
    const ago = relativeTime(at, new Date())
    const root = shadowOf(this, `${BASE_CSS}time{white-space:nowrap}`)
    if (!ago) return root.replaceChildren(make('slot'))
    const isDay = at.length === DATE_LENGTH
    const exact = new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      ...(isDay ? { timeZone: 'UTC' } : { timeStyle: 'short' }),
    }).format(new Date(at))
    const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(ago.value, ago.unit)
    root.replaceChildren(make('time', { datetime: at, title: exact }, words))
  }
}
