import { z } from 'zod'
import type { Page } from './page-node.ts'

/** What schema.org's JSON-LD says of the article, as it says it. */
export interface LinkedData {
  readonly title: string | null
  readonly date: string | null
  readonly publisher: string | null
  readonly byline: string | null
  readonly url: string | null
}

const object = z.record(z.string(), z.unknown())
type Node = z.infer<typeof object>

const NOTHING: LinkedData = { title: null, date: null, publisher: null, byline: null, url: null }
/** schema.org: Article and all below it end so (NewsArticle, ReportageNewsArticle), and the two kinds of posting. */
const ARTICLE = /(?:Article|BlogPosting|Report)$/u
const MAX_SCRIPTS = 20

/** Read the first article that the page's JSON-LD describes. */
export function readLinkedData(page: Page): LinkedData {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, MAX_SCRIPTS)
  const nodes = scripts.flatMap((script) => listNodes(parseJson(script.textContent ?? '')))
  const article = nodes.find((node) =>
    asList(node['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type)),
  )
  if (article === undefined) return NOTHING
  return {
    title: text(article.headline) ?? text(article.name),
    date: text(article.datePublished),
    publisher: nameOf(article.publisher, nodes) ?? nameOf(article.sourceOrganization, nodes),
    byline:
      asList(article.author)
        .map((author) => nameOf(author, nodes))
        .filter((name) => name !== null)
        .join(', ') || null,
    url: text(article.url) ?? text(article.mainEntityOfPage) ?? idOf(article.mainEntityOfPage),
  }
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/gu, ''))
  } catch {
    return null
  }
}

/** An object, a list of them, or either below "@graph". */
function listNodes(value: unknown): readonly Node[] {
  return asList(value).flatMap((item) => {
    const node = object.safeParse(item)
    if (!node.success) return []
    const graph = asList(node.data['@graph']).flatMap((inner): Node[] => {
      const parsed = object.safeParse(inner)
      return parsed.success ? [parsed.data] : []
    })
    return [node.data, ...graph]
  })
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function idOf(value: unknown): string | null {
  const node = object.safeParse(value)
  return node.success ? text(node.data['@id']) : null
}

/** A name, or the name of the thing described here or, by its "@id", elsewhere in the page. */
function nameOf(value: unknown, nodes: readonly Node[]): string | null {
  const plain = text(value)
  if (plain !== null) return plain
  const node = object.safeParse(Array.isArray(value) ? value[0] : value)
  if (!node.success) return null
  const id = node.data['@id']
  return (
    text(node.data.name) ??
    (id === undefined ? null : text(nodes.find((other) => other['@id'] === id && other.name !== undefined)?.name))
  )
}
