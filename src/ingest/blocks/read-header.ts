import type { IsoDatePrefix } from '../../core/document.ts'
import { findDate } from './dates.ts'
import type { Line } from './lines.ts'
import type { Marking } from './mark-blocks.ts'
import { isLabelled, readByline } from './metadata-rules.ts'

/** What the page itself says about the article. Nothing is taken from its sentences. */
export interface TextHeader {
  readonly title: string | null
  readonly publishedOn: IsoDatePrefix | null
  readonly publisher: string | null
  readonly byline: string | null
}

/** Read headline, date, publisher and byline from the lines around the running text. */
export function readHeader({ lines, marks }: Marking): TextHeader {
  const by = (prefix: string): readonly Line[] => lines.filter((_, i) => marks[i]?.rule.startsWith(prefix) === true)
  const headline = by('title/headline')[0]
  const rawByline = first(by('metadata/byline').map(readByline))
  const byline = rawByline === null ? null : splitByline(rawByline)
  return {
    title: headline === undefined ? null : headline.text.replace(/^#{1,6}\s+|\s+#+$/gu, '').replace(/\s+/gu, ' '),
    publishedOn: chooseDate([...by('metadata/date'), ...by('metadata/byline')]),
    publisher:
      first(by('furniture/copyright').map(({ text }) => readCopyright(text))) ??
      first([...by('furniture/print-edition'), ...by('metadata/date')].map(({ text }) => readPublishedIn(text))) ??
      byline?.publisher ??
      null,
    byline: byline?.names ?? null,
  }
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null
}

/** A line that says "published" is surer than a bare date, and that than one that says "updated". */
function chooseDate(lines: readonly Line[]): IsoDatePrefix | null {
  const rank = ({ text }: Line): number => (/\b(?:updated|modified)\b/iu.test(text) ? 2 : isLabelled(text) ? 0 : 1)
  const ranked = [0, 1, 2].flatMap((wanted) => lines.filter((line) => rank(line) === wanted))
  return first(ranked.map(({ text }) => findDate(text)?.date ?? null))
}

const COPYRIGHT =
  /(?:©|\(c\)|copyright)[\s:©]*(?:copyright)?\s*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?[\s,.:|–-]*(?:by )?(?<name>\p{Lu}[^.|;]{1,60}?)(?:,? (?:19|20)\d\d)?(?:,? all rights reserved)?\s*(?:[.|;].*)?$/iu

/** "Copyright © 2023 Harbour Daily. All rights reserved." */
function readCopyright(text: string): string | null {
  const name = COPYRIGHT.exec(text)?.groups?.name?.replace(/[\s,]+$/u, '') ?? null
  return name === null || /^all rights|^(?:19|20)\d\d$/iu.test(name) || !/^\p{Lu}/u.test(name) ? null : name
}

const PUBLISHED_IN =
  /\b(?:published|appeared) (?:first )?(?:in|on|by) (?:the )?(?<name>\p{Lu}[\p{L}\p{N}&'’. -]{1,60}?)(?:['’]s)?(?= print edition|,| on \p{Lu}|\s+(?:as|under)\b|\.?$)/u

/** "This article appeared in the Harbour Daily print edition as: ..." */
function readPublishedIn(text: string): string | null {
  return PUBLISHED_IN.exec(text)?.groups?.name ?? null
}

/** "A. Writer and B. Scribe (Harbour Daily)": the bracket names the paper. */
function splitByline(byline: string): { names: string; publisher: string | null } {
  const match = /^(?<names>[^()]+?)\s*\((?<paper>\p{Lu}[^()]{2,50})\)$/u.exec(byline)
  const names = (match?.groups?.names ?? byline).replace(/[\s,–-]+$/u, '')
  return { names, publisher: match?.groups?.paper ?? null }
}
