import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Mark } from '../blocks/lines.ts'
import { sameWords } from '../blocks/same-words.ts'
import type { Fields } from '../fields.ts'
import type { ParsedFormat } from '../parsed-format.ts'
import { extractLines, joinLines } from './extract-lines.ts'
import { flattenMarkup, isSafeToParse } from './flatten-markup.ts'
import { cleanByline, readPageFields } from './page-fields.ts'
import type { Page, PageNode } from './page-node.ts'

interface Article {
  readonly title: string | null
  readonly byline: string | null
  readonly content: PageNode | null
}

/** The article of a web page, its headline in front. Nothing in the page is run or fetched. */
export function parseHtml(content: string): ParsedFormat {
  if (!isSafeToParse(content)) return parseFlat(content)
  const whole = /<html[\s>]/iu.test(content)
    ? content
    : `<!doctype html><html><head></head><body>${content}</body></html>`
  const page: Page = parseHTML(whole).document
  const fields = readPageFields(page)
  const heading = page.querySelector('h1')?.textContent?.replace(/\s+/gu, ' ').trim() ?? ''
  const article = readArticle(page)
  const title = fields.title ?? (heading === '' ? (article?.title ?? null) : heading)
  const lines = extractLines(article?.content ?? page.body)
  return withTitle({ ...fields, title, byline: fields.byline ?? cleanByline(article?.byline ?? null) }, lines)
}

/** Changes the page: call it last. */
function readArticle(page: Page): Article | null {
  const options = { serializer: (node: unknown) => node, charThreshold: 200 }
  const article = new Readability(page, options).parse()
  return article === null
    ? null
    : { title: article.title ?? null, byline: article.byline ?? null, content: article.content as PageNode }
}

function parseFlat(content: string): ParsedFormat {
  const decode = (line: string): string =>
    parseHTML(`<p>${line.replaceAll('<', '&lt;')}</p>`).document.firstChild.textContent ?? ''
  const lines = flattenMarkup(content).map((line) => ({ text: decode(line).trim(), mark: null }))
  return withTitle({ title: null, date: null, publisher: null, byline: null, url: null }, lines)
}

/** The headline stands outside of what Readability takes for the article. */
function withTitle(fields: Fields, lines: readonly { text: string; mark: Mark | null }[]): ParsedFormat {
  const { title } = fields
  const isThere = title === null || lines.some((line) => sameWords(line.text, title))
  const headline = { text: title ?? '', mark: { kind: 'title', rule: 'title/headline' } as const }
  return { fields, diagnostics: [], ...joinLines(isThere ? lines : [headline, ...lines]) }
}
