import { describe, expect, it } from 'vitest'
import { isSimple, MARKDOWN_MAX } from './bounds'
import { renderMarkdown } from './render'

const words = (text: string) => renderMarkdown(text, { links: false })
const withLinks = (text: string) => renderMarkdown(text, { links: true })

describe('what people write', () => {
  it.each([
    [
      '**bold** _em_ ~~gone~~ `code`',
      '<p><strong>bold</strong> <em>em</em> <del>gone</del> <code>code</code></p>',
    ],
    ['one\ntwo', '<p>one<br>\ntwo</p>'],
    ['# Title', '<p><strong>Title</strong></p>'],
    ['Title\n===', '<p><strong>Title</strong></p>'],
    ['> said', '<blockquote>\n<p>said</p>\n</blockquote>'],
    ['3. three\n4. four', '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>'],
    ['- [x] done\n- [ ] open', '<ul>\n<li>[x] done</li>\n<li>[ ] open</li>\n</ul>'],
    ['注销 **成功** 了', '<p>注销 <strong>成功</strong> 了</p>'],
    ['a < b && c > d', '<p>a &#x3C; b &#x26;&#x26; c > d</p>'],
  ])('%s', (text, html) => {
    expect(words(text)).toBe(html)
  })

  it('sets a table', () => {
    const html = words('| a | b |\n|---|:-:|\n| 1 | 2 |')
    expect(html).toContain('<th>a</th>')
    expect(html).toContain('<td>2</td>')
    expect(html).not.toContain('align')
  })

  it('takes a long honest report with a list and a table', () => {
    const row = '| 2026-03-01 | app | rechazado | 20 min |\n'
    const text = `${'Llamé y **no** me atendieron. '.repeat(40)}\n\n${'- intento\n'.repeat(40)}\n|a|b|c|d|\n|-|-|-|-|\n${row.repeat(20)}`
    expect(isSimple(text)).toBe(true)
    expect(words(text).match(/<tr>/g)).toHaveLength(21)
  })
})

describe('links', () => {
  it('of new authors leave only their words', () => {
    expect(words('[here](https://a.example/) and https://b.example/')).toBe(
      '<p>here and https://b.example/</p>',
    )
  })

  it('of known authors say that they were written by a guest', () => {
    expect(withLinks('[here](https://a.example/ "t")')).toBe(
      '<p><a href="https://a.example/" rel="nofollow ugc noopener">here</a></p>',
    )
    expect(withLinks('https://b.example/')).toContain('rel="nofollow ugc noopener"')
  })

  it.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,1)',
    '[x](//a.example)',
    '[x](mailto:a@b.pe)',
    '<a@b.pe>',
  ])('to anything but a web address are words: %s', (text) => {
    expect(withLinks(text)).not.toContain('<a')
  })

  it('by reference and pictures leave words', () => {
    expect(withLinks('[x][1] ![alt](https://a.example/p.png)\n\n[1]: https://a.example/')).toBe(
      '<p>x alt</p>',
    )
  })
})

describe('what is never let through', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="x()">b</b>',
    '<a href="https://a.example" style="position:fixed">x</a>',
    '<svg/onload=alert(1)>',
    '<!-- x --><iframe src="//a.example"></iframe>',
    '<div id="main" class="x">\n\n<p>x</p>',
    '[x](https://a.example/"onmouseover="alert(1))',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '```<script>\n</script><img src=x>\n```',
  ])('%s', (text) => {
    for (const html of [words(text), withLinks(text)]) {
      const tags = Array.from(html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi), ([, name, rest]) => [
        name,
        rest?.trim(),
      ])
      for (const [name, rest] of tags) {
        expect('p br strong em code pre a'.split(' ')).toContain(name)
        if (rest) expect(rest).toMatch(/^href="https:\/\/[^"]*" rel="nofollow ugc noopener"$/)
      }
    }
  })

  it('shows raw HTML as text', () => {
    expect(words('a <b>x</b>')).toBe('<p>a &#x3C;b>x&#x3C;/b></p>')
    expect(words('<div>x</div>')).toBe('<p>&#x3C;div>x&#x3C;/div></p>')
  })

  it('footnotes make no section of their own', () => {
    expect(words('a[^1]\n\n[^1]: note')).toBe('<p>a[^1]</p>\n<p>note</p>')
  })
})

describe('texts made to hold the parser up', () => {
  const filled = (piece: string) =>
    piece.repeat(Math.ceil(MARKDOWN_MAX / piece.length)).slice(0, MARKDOWN_MAX)
  /** The longest repetition that is still read, filled up with words. */
  const atBound = (piece: string) => {
    let count = 0
    while ((count + 1) * piece.length < MARKDOWN_MAX && isSimple(piece.repeat(count + 1))) count += 1
    for (let kept = count; kept > 0; kept = Math.floor(kept / 2)) {
      const text = piece.repeat(kept).padEnd(MARKDOWN_MAX, 'a')
      if (isSimple(text)) return text
    }
    return piece.repeat(count)
  }
  const PIECES = [
    '*a_',
    '_www.',
    '_www...................',
    '[',
    '([',
    '![',
    '[a](',
    '[^a]:',
    '> ',
    '- ',
    '1. ',
    '\n=',
    '\\[a](',
    '``a',
    '<?',
    '|',
    'a@a.a',
    '\n- ',
    '\n\n>',
    '&a;',
    '- > ',
  ]

  it.each(PIECES)('%j: a wall of it, and as much of it as is read', (piece) => {
    for (const text of [filled(piece), atBound(piece)]) {
      const before = process.cpuUsage()
      const html = words(text)
      const { user, system } = process.cpuUsage(before)
      // Time of the processor, not of the clock: a quarter of a second, with room for a busy machine.
      expect((user + system) / 1_000).toBeLessThan(500)
      expect(html.length).toBeGreaterThan(0)
    }
  })

  it('a wide table of many rows is not filled up', () => {
    const table = `${'|a'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n${'|b\n'.repeat(1_500)}`
    expect(words(table)).not.toContain('<table')
  })

  it('what is not read is shown as it was written', () => {
    expect(words(`${'*'.repeat(600)}\n<b>\n\nend`)).toBe(
      `<p>${'*'.repeat(600)}<br>\n&lt;b&gt;</p>\n<p>end</p>`,
    )
  })
})
