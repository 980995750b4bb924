import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Mark } from '../blocks/lines.ts'
import { sameWords } from '../blocks/same-words.ts'
import { warn } from '../diagnose.ts'
import type { Fields } from '../fields.ts'
import { NO_FIELDS, type ParsedFormat } from '../parsed-format.ts'
import { decodeEntities } from './entities.ts'
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
export function parseHtml(path: string, content: string): ParsedFormat {
  if (!isSafeToParse(content)) return parseFlat(path, content)
  try {
    return parsePage(content)
  } catch {
    return parseFlat(path, content) // the parser gave up on it
  }
}

function parsePage(content: string): ParsedFormat {
  const page: Page = parseHTML(/<html[\s>]/iu.test(content) ? content : `${HEAD}${content}</body></html>`).document
  const fields = readPageFields(page)
  const heading = page.querySelector('h1')?.textContent?.replace(/\s+/gu, ' ').trim() ?? ''
  const article = readArticle(page)
  const titles = [fields.title, heading, article?.title ?? '']
  const title = titles.find((text) => text !== null && text.trim() !== '') ?? null
  const byline = fields.byline ?? cleanByline(article?.byline ?? null)
  return withTitle({ ...fields, title, byline }, extractLines(article?.content ?? page.body))
}

const HEAD = '<!doctype html><html><head></head><body>'

/** Changes the page: call it last. */
function readArticle(page: Page): Article | null {
  const options = { serializer: (node: unknown) => node, charThreshold: 200 }
  const article = new Readability(page as never, options).parse()
  return article === null
    ? null
    : { title: article.title ?? null, byline: article.byline ?? null, content: article.content as PageNode }
}

function parseFlat(path: string, content: string): ParsedFormat {
  const lines = flattenMarkup(content).map((line) => ({ text: decodeEntities(line).trim(), mark: null }))
  const why = 'its markup is too large or too deeply nested: only its bare text was read'
  const diagnostic = warn('FILE_DAMAGED', path, {
    why,
    hint: 'Save the article alone, as text (.txt) or Markdown (.md).',
  })
  return { ...withTitle(NO_FIELDS, lines), diagnostics: [diagnostic] }
}

/** The headline stands outside of what Readability takes for the article. */
function withTitle(fields: Fields, lines: readonly { text: string; mark: Mark | null }[]): ParsedFormat {
  const { title } = fields
  const headline = { text: title ?? '', mark: { kind: 'title', rule: 'title/headline' } as const }
  const at = title === null ? -1 : lines.findIndex((line) => sameWords(line.text, title))
  const body = lines.map((line, i) => (i === at ? { ...line, mark: headline.mark } : line))
  return { fields, diagnostics: [], ...joinLines(title === null || at >= 0 ? body : [headline, ...body]) }
}
