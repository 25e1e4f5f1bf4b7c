/** A browser without a window: follows redirects, keeps cookies by host, sends forms. For tests. */

type Jar = Map<string, string>

/** Where a visit ended, and what was there. */
export type Page = { url: URL; text: string }

export type Browser = {
  /** `Cookie` header for the site under test, which is called without a network. */
  cookies: (host: string) => string
  keep: (host: string, response: Response) => void
  /** Drops what a host had it keep. */
  forget: (host: string) => void
  /** Opens an address; stops before one that `stopAt` begins, which is returned unopened. */
  open: (url: string, stopAt: string) => Promise<Page>
  /** Sends the first form of a page. */
  submit: (page: Page, values: Record<string, string>, stopAt: string) => Promise<Page>
}

const STEPS_MAX = 10

export function makeBrowser(): Browser {
  const jars = new Map<string, Jar>()
  const jarOf = (host: string): Jar => {
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }
  const cookies = (host: string) => [...jarOf(host)].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (host: string, response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const name = pair.slice(0, pair.indexOf('='))
      const value = pair.slice(pair.indexOf('=') + 1)
      if (value) jarOf(host).set(name, value)
      else jarOf(host).delete(name)
    }
  }
  const visit = async (url: string, stopAt: string, body?: URLSearchParams): Promise<Page> => {
    let target = new URL(url)
    let form = body
    for (let step = 0; step < STEPS_MAX; step += 1) {
      if (target.href.startsWith(stopAt)) return { url: target, text: '' }
      const response = await fetch(target, {
        method: form ? 'POST' : 'GET',
        body: form,
        headers: { cookie: cookies(target.host) },
        redirect: 'manual',
      })
      keep(target.host, response)
      const location = response.headers.get('location')
      if (!location) return { url: target, text: await response.text() }
      target = new URL(location, target)
      form = undefined
    }
    throw new Error(`more than ${STEPS_MAX} redirects from ${url}`)
  }
  return {
    cookies,
    keep,
    forget: (host) => jars.delete(host),
    open: (url, stopAt) => visit(url, stopAt),
    submit: (page, values, stopAt) => {
      const form = /<form[^>]*action="([^"]+)"[\s\S]*?<\/form>/.exec(page.text)
      if (!form?.[1]) throw new Error(`no form at ${page.url}: ${page.text.slice(0, 500)}`)
      const hidden = [...form[0].matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
      const body = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]))
      for (const [name, value] of Object.entries(values)) body.set(name, value)
      return visit(new URL(form[1], page.url).href, stopAt, body)
    },
  }
}
