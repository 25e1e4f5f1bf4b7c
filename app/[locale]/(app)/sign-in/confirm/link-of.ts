const FORM = /^#?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{64})$/

/** Request and token of a mailed link, from the part behind `#`; null when it is not whole. */
export function linkOf(hash: string): { id: string; token: string } | null {
  const [, id, token] = FORM.exec(hash) ?? []
  return id && token ? { id, token } : null
}
