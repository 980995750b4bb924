import { parseDateField } from '../blocks/dates.ts'
import type { Fields } from '../fields.ts'
import { readLinkedData } from './linked-data.ts'
import type { Page } from './page-node.ts'

const TITLE = ['og:title', 'twitter:title', 'dc.title']
const DATE = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publish-date',
  'publication_date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
]
const PUBLISHER = ['og:site_name', 'application-name', 'dc.publisher', 'publisher']
const AUTHOR = ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl']
const URL_NAMES = ['og:url']

/** What a page says about its article in JSON-LD (schema.org), in meta tags and in `<time>`; the first of these counts. */
export function readPageFields(page: Page): Fields {
  const meta = readMeta(page)
  const data = readLinkedData(page)
  const pick = (names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null
  const published = page.querySelector('time[pubdate], time[itemprop="datePublished"], [itemprop="datePublished"]')
  const dates = [
    data.date,
    pick(DATE),
    published?.getAttribute('datetime') ?? published?.getAttribute('content') ?? null,
  ]
  return {
    title: clean(data.title) ?? clean(pick(TITLE)),
    date: dates.map((date) => (date === null ? null : parseDateField(date))).find((date) => date !== null) ?? null,
    publisher: clean(data.publisher) ?? clean(pick(PUBLISHER)),
    byline: cleanByline(data.byline) ?? cleanByline(pick(AUTHOR)),
    url:
      webAddress(data.url) ??
      webAddress(page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null) ??
      webAddress(pick(URL_NAMES)),
  }
}

function readMeta(page: Page): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta')) {
    const content = tag.getAttribute('content')?.trim() ?? ''
    const names = [tag.getAttribute('property'), tag.getAttribute('name'), tag.getAttribute('itemprop')]
    for (const name of names)
      if (name !== null && content !== '' && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content)
  }
  return meta
}

const MAX_FIELD_LENGTH = 500

function clean(value: string | null): string | null {
  const text = value?.replace(/\s+/gu, ' ').trim() ?? ''
  return text === '' || text.length > MAX_FIELD_LENGTH ? null : text
}

/** Some sites give the address of the author's page. */
export function cleanByline(value: string | null): string | null {
  const text = clean(value)?.replace(/^by:?\s+/iu, '') ?? null
  return text === null || /^https?:/iu.test(text) ? null : text
}

function webAddress(value: string | null): string | null {
  const text = clean(value)
  return text !== null && /^https?:/iu.test(text) && URL.canParse(text) ? text : null
}
