import { describe, expect, test } from 'vitest'
import { sliceSpan } from '../../../src/core/span.ts'
import { parseRecord } from '../../../src/ingest/index.ts'
import { SENTENCE } from '../sample-folder.ts'

const OTHER = 'Dockers welcomed the decision, and the crane makers said that they would appeal against it.'
const BODY = `<p>${SENTENCE}</p><p>${OTHER}</p>`

function parse(content: string) {
  const { document, diagnostics } = parseRecord({ path: 'a.html', name: 'a', format: 'html', content, sha256: 'f00d' })
  const blocks = document?.blocks.map((block) => `${block.rule}: ${sliceSpan(document.text, block)}`) ?? []
  return { document, diagnostics, blocks }
}

function page(head: string, body: string = BODY): string {
  return `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}</article></body></html>`
}

describe('what the page says about the article', () => {
  test('in JSON-LD, whose parts refer to each other', () => {
    const graph = [
      { '@type': 'WebSite', name: 'Site' },
      {
        '@type': ['NewsArticle'],
        headline: 'Council bars cranes',
        datePublished: '2022-05-03T08:00:00+02:00',
        author: [{ name: 'Ann Lee' }, { '@id': '#jon' }],
        publisher: { '@id': '#paper' },
        mainEntityOfPage: { '@id': 'https://h.example/1' },
      },
      { '@id': '#jon', name: 'Jon Vale' },
      { '@id': '#paper', name: 'Harbour Daily' },
    ]
    const script = `<script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script>`
    expect(parse(page(script)).document).toMatchObject({
      title: 'Council bars cranes',
      publishedOn: '2022-05-03',
      byline: 'Ann Lee, Jon Vale',
      publisher: 'Harbour Daily',
      url: 'https://h.example/1',
    })
  })

  test('in meta tags', () => {
    const head = `<meta property="og:title" content="Council bars cranes"><meta property="og:site_name" content="Harbour Daily">
      <meta property="article:published_time" content="2022-05-03T08:00:00Z"><meta name="author" content="By Ann Lee">
      <link rel="canonical" href="https://h.example/1">`
    expect(parse(page(head)).document).toMatchObject({
      title: 'Council bars cranes',
      publishedOn: '2022-05-03',
      byline: 'Ann Lee',
      publisher: 'Harbour Daily',
      url: 'https://h.example/1',
    })
  })

  test('in a heading and a time element', () => {
    const body = `<h1>Council bars cranes</h1><time datetime="2022-05-03" pubdate></time>${BODY}`
    expect(parse(page('', body)).document).toMatchObject({ title: 'Council bars cranes', publishedOn: '2022-05-03' })
  })

  test('nothing said is nothing known, and no script address is an address', () => {
    const head =
      '<link rel="canonical" href="javascript:alert(1)"><script type="application/ld+json">{"@type":</script>'
    expect(parse(page(head)).document).toMatchObject({ publishedOn: null, publisher: null, byline: null, url: null })
  })
})

describe('the text', () => {
  test('its lines, the headline first, with what the markup says of them', () => {
    const body = `<h1>Council bars cranes</h1><figure><img src="a.png"><figcaption>Cranes at dusk.</figcaption></figure>
      <p>${SENTENCE.replace('told', '<b>told</b>')}</p><p><a href="/2">Navy buys new tugs from island yard</a></p>
      <h2>Two camps</h2><p>${OTHER}<br>They deny any wrongdoing.</p><ul><li>The ban starts in June</li></ul>
      <table><tr><td>Cranes</td><td>40</td></tr></table><p>It is &lt;b&gt;text&lt;/b&gt; &amp; no markup, the chair said on Monday.</p>`
    expect(parse(page('', body)).blocks).toEqual([
      'title/headline: Council bars cranes',
      'furniture/caption: Cranes at dusk.',
      `body/sentence: ${SENTENCE}`,
      'furniture/link-line: Navy buys new tugs from island yard',
      'title/section: Two camps',
      `body/sentence: ${OTHER}`,
      'body/sentence: They deny any wrongdoing.',
      'metadata/marker: •',
      'body/line: The ban starts in June',
      'body/table-row: Cranes 40',
      'body/sentence: It is <b>text</b> & no markup, the chair said on Monday.',
    ])
  })

  test('a piece of a page', () =>
    expect(parse(`<p>${SENTENCE}<p>${OTHER}`).document?.text).toBe(`${SENTENCE}\n\n${OTHER}`))

  test('nothing in the page is run', () => {
    const script =
      '<script>globalThis.hacked = true; document.body.textContent = "x"</script><img src=x onerror="hacked=true">'
    expect(parse(page(script, `${script}${BODY}`)).document?.text).not.toContain('hacked')
    expect('hacked' in globalThis).toBe(false)
  })

  test('a page without an article is left out', () => {
    expect(parse(page('', '')).diagnostics).toMatchObject([{ code: 'TEXT_EMPTY', severity: 'skip' }])
  })
})

describe('hostile pages', () => {
  const text = `<p>${SENTENCE}</p>`
  test.each([
    { why: 'nested without end', content: `${'<div>'.repeat(200_000)}${text}` },
    { why: 'nested in line', content: `${text}${'<span>'.repeat(200_000)}` },
    { why: 'more elements than any page', content: text.repeat(40_000) },
    { why: 'stray signs', content: `${text}${'<'.repeat(500_000)}` },
    { why: 'character references', content: `${text}${'&amp; '.repeat(200_000)}` },
  ])('$why: the bare text is read, with a warning', ({ content }) => {
    const { document, diagnostics } = parse(content)
    expect(document?.text).toContain(SENTENCE)
    expect(diagnostics).toMatchObject([{ code: 'FILE_DAMAGED', severity: 'warning' }])
  })

  test.each([
    { why: 'comments that never close', content: `${text}${'<!--'.repeat(20_000)}` },
    { why: 'quotation marks that never close', content: `${text}<a b="${'x'.repeat(100_000)}` },
    { why: 'tags that never close', content: '<b>'.repeat(150) + text },
    { why: 'a script that never closes', content: `${text}<script>${'<p>'.repeat(50_000)}` },
  ])('$why: the text before is read', ({ content }) => expect(parse(content).document?.text).toContain(SENTENCE))
})
