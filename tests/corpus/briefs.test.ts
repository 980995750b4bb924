import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const FOLDER = new URL('../../corpus/', import.meta.url)
const FILE_NAME = /^(\d{4}-\d{2}-\d{2})(-[a-z0-9]+)+\.md$/
const KEYS = ['date', 'publisher', 'sources', 'title']

interface Brief {
  readonly file: string
  readonly meta: Readonly<Record<string, unknown>>
  readonly heading: string
  readonly body: string
}

function readBrief(file: string): Brief {
  const text = readFileSync(new URL(file, FOLDER), 'utf8')
  const parts = /^---\n([\s\S]*?)\n---\n# ([^\n]+)\n\n([\s\S]+)$/.exec(text)
  if (parts === null) throw new Error(`${file}: wants front matter, one heading, then the body`)
  const [, matter = '', heading = '', body = ''] = parts
  return { file, meta: parse(matter) as Record<string, unknown>, heading, body }
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}$%.,'’-]*[\p{L}\p{N}]/gu) ?? []

/** Every run of `length` words of a text, as one string each. */
function runs(text: string, length: number): ReadonlySet<string> {
  const all = words(text)
  const found = new Set<string>()
  for (let start = 0; start + length <= all.length; start += 1) found.add(all.slice(start, start + length).join(' '))
  return found
}

const isRealDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

const files = readdirSync(FOLDER).sort()
const briefs = files.map(readBrief)

describe('corpus', () => {
  it('holds 16 briefs and nothing else', () => {
    expect(files).toHaveLength(16)
    expect(files.filter((file) => !FILE_NAME.test(file))).toEqual([])
  })

  it('has no brief twice: titles, bodies and whole sentences differ', () => {
    expect(new Set(briefs.map((brief) => brief.heading)).size).toBe(briefs.length)
    const seen = new Map<string, string>()
    const shared: string[] = []
    for (const { file, body } of briefs) {
      for (const run of runs(body, 12)) {
        const other = seen.get(run)
        if (other !== undefined) shared.push(`${file} and ${other}: ${run}`)
        seen.set(run, file)
      }
    }
    expect(shared).toEqual([])
  })
})

describe.each(briefs)('$file', ({ file, meta, heading, body }) => {
  it('has the four keys of a brief, each with a valid value', () => {
    expect(Object.keys(meta).sort()).toEqual(KEYS)
    expect(meta.publisher).toBe('Whodid briefs')
    expect(meta.date).toBe(FILE_NAME.exec(file)?.[1])
    expect(isRealDay(String(meta.date))).toBe(true)
  })

  it('has a heading that equals its title', () => {
    expect(heading).toBe(meta.title)
    expect(body).not.toMatch(/^#/m)
  })

  it('has a body of 150 to 350 words', () => {
    const count = body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    expect(count).toBeGreaterThanOrEqual(150)
    expect(count).toBeLessThanOrEqual(350)
  })

  it('names at least one source, with an https or http address where it has one', () => {
    expect(Array.isArray(meta.sources)).toBe(true)
    const sources = meta.sources as readonly Readonly<Record<string, unknown>>[]
    expect(sources.length).toBeGreaterThanOrEqual(1)
    for (const source of sources) {
      expect(Object.keys(source).filter((key) => key !== 'name' && key !== 'url')).toEqual([])
      expect(source.name).toEqual(expect.stringMatching(/\S{3}/))
      if ('url' in source) expect(String(source.url)).toMatch(/^https?:\/\/[a-z0-9.-]+\.[a-z]+\//)
    }
  })

  it('closes every quotation, and quotes no more than 12 words at a time', () => {
    for (const paragraph of body.split(/\n{2,}/)) {
      const pieces = paragraph.split('"')
      expect(pieces.length % 2, paragraph).toBe(1)
      const quotes = pieces.filter((_, index) => index % 2 === 1)
      for (const quote of quotes) expect(words(quote).length, quote).toBeLessThanOrEqual(12)
    }
  })
})
