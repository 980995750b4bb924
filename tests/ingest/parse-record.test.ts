import { describe, expect, test } from 'vitest'
import type { DocumentFormat } from '../../src/core/document.ts'
import { sliceSpan } from '../../src/core/span.ts'
import { parseRecord } from '../../src/ingest/index.ts'
import { SENTENCE } from './sample-folder.ts'

function parse(format: DocumentFormat, content: string) {
  const { document, diagnostics } = parseRecord({ path: 'a.x', name: 'a', format, content, sha256: 'f00d' })
  const blocks = document?.blocks.map((block) => `${block.rule}: ${sliceSpan(document.text, block)}`) ?? []
  return { document, diagnostics, blocks, problems: diagnostics.map(({ code, severity }) => `${code} ${severity}`) }
}

describe('text', () => {
  test('is kept to the last character, byte order mark included', () => {
    const content = `\uFEFFHarbour council bars cranes\r\n\r\n${SENTENCE}\r\n`
    const { document } = parse('text', content)
    expect(document).toMatchObject({ text: content, format: 'text', name: 'a', sha256: 'f00d', url: null })
    expect(document?.title).toBe('Harbour council bars cranes')
  })

  test('the same bytes are the same document, whatever they are called', () => {
    const raw = { path: 'a.txt', name: 'a', format: 'text', content: SENTENCE, sha256: 'f00d' } as const
    const other = { ...raw, path: 'b/c.txt', name: 'c' }
    expect(parseRecord(other).document?.id).toBe(parseRecord(raw).document?.id)
    expect(parseRecord({ ...raw, sha256: 'beef' }).document?.id).not.toBe(parseRecord(raw).document?.id)
  })

  test.each([' \n\t\n', '\uFEFF', 'Advertisement\n\n01:09\n', '***'])('%j holds no article', (content) => {
    expect(parse('text', content)).toMatchObject({ document: null, problems: ['TEXT_EMPTY skip'] })
  })
})

describe('Markdown', () => {
  const front = (yaml: string) => `---\n${yaml}\n---\n# Harbour council bars cranes\n\n${SENTENCE}\n`

  test('front matter is metadata, in the text, and its fields are read', () => {
    const yaml =
      'title: "Cranes: out"\ndate: 2022-05-03\npublisher: Harbour Daily\nauthor: [Ann Lee, Jon Vale]\nurl: https://h.example/1\nsources:\n  - name: x'
    const { document, blocks, problems } = parse('markdown', front(yaml))
    expect(document).toMatchObject({
      title: 'Cranes: out',
      publishedOn: '2022-05-03',
      publisher: 'Harbour Daily',
      byline: 'Ann Lee, Jon Vale',
      url: 'https://h.example/1',
      text: front(yaml),
    })
    expect(blocks).toEqual([
      `metadata/front-matter: ---\n${yaml}\n---`,
      'metadata/marker: #',
      'title/section: Harbour council bars cranes',
      `body/sentence: ${SENTENCE}`,
    ])
    expect(problems).toEqual([])
  })

  test('dates as YAML and as text', () => {
    expect(parse('markdown', front('date: 2022')).document?.publishedOn).toBe('2022')
    expect(parse('markdown', front('date: May 3, 2022')).document?.publishedOn).toBe('2022-05-03')
  })

  test.each([
    { why: 'broken YAML', yaml: 'title: "open', says: 'quote' },
    { why: 'a list for a title', yaml: 'title: {a: 1}', says: 'title' },
    { why: 'no date', yaml: 'date: soon', says: 'date' },
    { why: 'no web address', yaml: 'url: javascript:alert(1)', says: 'url' },
    {
      why: 'an alias bomb',
      yaml: 'a: &a [1,1]\nb: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      says: 'alias',
    },
    { why: 'endless nesting', yaml: `a: ${'['.repeat(9000)}`, says: 'not used' },
  ])('$why is a warning, and the article is read', ({ yaml, says }) => {
    const { document, diagnostics } = parse('markdown', front(yaml))
    expect(diagnostics).toMatchObject([{ code: 'FRONT_MATTER_INVALID', severity: 'warning' }])
    expect(diagnostics[0]?.message).toContain(says)
    expect(document?.title).toBe('Harbour council bars cranes')
    expect(document?.blocks.at(-1)?.kind).toBe('body')
  })

  test('front matter that never closes is told, and is not read as text', () => {
    const { blocks, problems } = parse('markdown', `---\ntitle: X\ndate: 2022\n\n# Cranes are out\n\n${SENTENCE}`)
    expect(problems).toEqual(['FRONT_MATTER_INVALID warning'])
    expect(blocks[0]).toBe('metadata/front-matter: ---\ntitle: X\ndate: 2022')
  })

  test('a line of dashes alone opens no front matter', () => {
    expect(parse('markdown', `---\n\n${SENTENCE}`)).toMatchObject({ problems: [], document: { title: null } })
  })

  test('headings, and what is no text', () => {
    const content = `# Harbour *council* bars cranes\n\n${SENTENCE}\n\n## What comes next #\n\n![A crane](a.png)\n\n\`\`\`\ncode()\n\n# no heading\n\`\`\`\n\n<!-- a\n\nnote -->\n\n[1]: https://h.example\n\n${SENTENCE.replace('vote', 'sitting')}\n`
    const { document, blocks } = parse('markdown', content)
    expect(document?.title).toBe('Harbour council bars cranes')
    expect(blocks.map((block) => block.split(':')[0])).toEqual([
      ...['metadata/marker', 'title/headline', 'body/sentence', 'metadata/marker', 'title/section', 'furniture/image'],
      ...['furniture/code', 'furniture/comment', 'furniture/link-definition', 'body/sentence'],
    ])
  })
})

describe('JSON Lines', () => {
  const line = (fields: object) => parse('jsonl', JSON.stringify({ text: SENTENCE, ...fields }))

  test('the fields by their usual names', () => {
    const fields = {
      title: 'Cranes out',
      date: '2022-05-03T10:00:00Z',
      link: 'https://h.example/1',
      publisher: 'Harbour Daily',
      extra: 1,
    }
    expect(line(fields).document).toMatchObject({
      title: 'Cranes out',
      publishedOn: '2022-05-03',
      url: 'https://h.example/1',
      publisher: 'Harbour Daily',
      text: SENTENCE,
    })
    expect(parse('jsonl', JSON.stringify({ body: SENTENCE })).document?.text).toBe(SENTENCE)
    expect(parse('jsonl', `\uFEFF{"content":"${SENTENCE}"}`).document?.text).toBe(SENTENCE)
  })

  test('the title is the record’s, and a line that repeats it is the headline', () => {
    const { blocks } = line({ title: 'Cranes out', text: `Office of Ports\n\nCRANES OUT!\n\n${SENTENCE}` })
    expect(blocks.slice(0, 2)).toEqual(['furniture/section-name: Office of Ports', 'title/headline: CRANES OUT!'])
  })

  test('empty and null fields are unknown', () => {
    expect(line({ title: '', date: null, url: '' })).toMatchObject({
      problems: [],
      document: { title: null, url: null },
    })
  })

  test('a field that cannot be read is a warning', () => {
    const { document, problems } = line({ date: 'never', url: 'ftp://x', title: ['x', {}] })
    expect(problems).toEqual(['RECORD_INVALID warning', 'RECORD_INVALID warning', 'RECORD_INVALID warning'])
    expect(document).toMatchObject({ publishedOn: null, url: null, title: null })
  })

  test.each([
    'no JSON',
    '[1]',
    '"text"',
    'null',
    '{"title":"x"}',
    '{"text":5}',
    '{"__proto__":{"text":"x"}}',
    '['.repeat(1e5),
  ])('is left out: %.40s', (content) =>
    expect(parse('jsonl', content)).toMatchObject({ document: null, problems: ['RECORD_INVALID skip'] }),
  )

  test('half a character is replaced, one for one', () => {
    const { document, problems } = parse('jsonl', `{"text":"\\ud83d ${SENTENCE}"}`)
    expect(document?.text).toBe(`\uFFFD ${SENTENCE}`)
    expect(problems).toEqual(['ENCODING_INVALID warning'])
  })
})
