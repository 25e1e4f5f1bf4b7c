import { describe, expect, it } from 'vitest'
import { cleanHtml, Unfinished } from './clean-html'
import { htmlPage } from './fake-next'

describe('cleanHtml', () => {
  it('drops scripts, script preloads, nonces and comments', async () => {
    const clean = await cleanHtml(htmlPage('<p>Hello <!-- -->there</p>'))
    expect(clean).not.toMatch(/<script|as="script"|nonce|<!--|__next_f/)
    expect(clean).toContain('<p>Hello there</p>')
    expect(clean).toContain('<link rel="stylesheet" href="/_next/static/a.css"/>')
  })

  it('keeps what is marked', async () => {
    const ld = '<script type="application/ld+json" data-keep="">{"a":"</p>"}</script>'
    const own = '<script src="/i/theme.js" data-keep="" nonce="x"></script>'
    const clean = await cleanHtml(htmlPage(`${ld}${own}`))
    expect(clean).toContain(ld)
    expect(clean).toContain('<script src="/i/theme.js" data-keep=""></script>')
  })

  it('is not fooled by what looks like an end inside a script', async () => {
    const clean = await cleanHtml(htmlPage('<script>x = "<b>no</b></p><!--"</script ><i>yes</i>'))
    expect(clean).not.toContain('<b>no</b>')
    expect(clean).toContain('<i>yes</i>')
  })

  it('leaves every other byte as it was', async () => {
    const body =
      '<pre>\n a &amp; b &lt;c&gt;  ñ 中文 </pre><input disabled=""/><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    expect(await cleanHtml(htmlPage(body))).toContain(body)
  })

  it.each([
    ['<!--$?--><template id="B:0"></template><p>wait</p><!--/$-->'],
    ['<template id="B:1"></template>'],
    ['<div hidden id="S:0"><p>late</p></div>'],
    ['<!--$!--><template data-dgst="1"></template><!--/$-->'],
    ['<meta name="next-error" content="not-found"/>'],
    ['<meta id="__next-page-redirect" http-equiv="refresh" content="1;url=/x"/>'],
  ])('refuses an unfinished page: %s', async (body) => {
    await expect(cleanHtml(htmlPage(body))).rejects.toBeInstanceOf(Unfinished)
  })

  it('refuses an error page and one that was cut off', async () => {
    const error = htmlPage('').replace('<html lang="en">', '<html id="__next_error__">')
    await expect(cleanHtml(error)).rejects.toBeInstanceOf(Unfinished)
    await expect(cleanHtml(htmlPage('<p>').slice(0, -20))).rejects.toBeInstanceOf(Unfinished)
  })

  it('keeps a page whose text only speaks of such things', async () => {
    const words = '<p>&lt;template id="B:0"&gt; __next_error__ next-error</p>'
    expect(await cleanHtml(htmlPage(words))).toContain(words)
  })
})
