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
export function readHeader(marking: Marking): TextHeader {
  const { lines, marks } = marking
  const by = (...rules: readonly string[]): readonly Line[] =>
    lines.filter((_, i) => rules.includes(marks[i]?.rule ?? ''))
  const headline = by('title/headline')[0]
  const byline = first(by('metadata/byline', 'metadata/date').map(readByline))
  const named = byline === null ? null : splitByline(byline)
  return {
    title: headline === undefined ? null : plainTitle(headline.text),
    publishedOn: chooseDate(marking),
    publisher:
      first(by('furniture/copyright').map(({ text }) => readCopyright(text))) ??
      first(by('furniture/print-edition', 'metadata/date').map(({ text }) => readPublishedIn(text))) ??
      named?.publisher ??
      first(by('metadata/date').map(({ text }) => readAgency(text))) ??
      marking.dateline?.agency ??
      null,
    byline: named?.names ?? null,
  }
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null
}

/** Without Markdown's signs, on one line. */
function plainTitle(text: string): string {
  return text.replace(/^#{1,6}\s+|\s+#+$/gu, '').replace(/\s+/gu, ' ')
}

/** Bare dates count with at most this many lines of text above them: a caption, a summary. */
const MAX_TEXT_ABOVE = 2

/** The surest first: "published", a bare date at the head, the dateline, "updated", a bare date at the foot. */
function chooseDate({ lines, marks, body, dateline }: Marking): IsoDatePrefix | null {
  const found: (IsoDatePrefix | null)[][] = [[], [], [dateline?.date ?? null], [], []]
  let textAbove = 0
  for (const [i, { text }] of lines.entries()) {
    if (marks[i]?.kind === 'body') textAbove += 1
    if (marks[i]?.rule !== 'metadata/date' || text.startsWith('(')) continue // "(May 3, 2019)": when it happened
    const date = findDate(text)?.date ?? null
    if (isLabelled(text)) found[/\b(?:updated?|modified)\b/iu.test(text) ? 3 : 0]?.push(date)
    else if (textAbove <= MAX_TEXT_ABOVE) found[1]?.push(date)
    else if (i > body.last) found[4]?.push(date)
  }
  return first(found.flat())
}

const YEARS = String.raw`(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?`
const COPYRIGHT = new RegExp(
  String.raw`^[\s*]*(?:copyright)?[\s:]*(?:©|\(c\))?[\s:]*(?:copyright)?[\s:]*(?:${YEARS})?[\s,.:|–-]*(?:by )?(?<name>\p{L}[^.|;©]{1,60}?)(?:,? ${YEARS})?(?:,? all rights reserved)?\s*(?:[.|;].*)?$`,
  'iu',
)

/** "Copyright © 2023 Harbour Daily. All rights reserved." */
function readCopyright(text: string): string | null {
  const name = COPYRIGHT.exec(text)?.groups?.name?.replace(/[\s,]+$/u, '')
  return name === undefined || /^all rights|^do not\b/iu.test(name) || !/^\p{Lu}/u.test(name) ? null : name
}

const PUBLISHED_IN =
  /\b(?:[Pp]ublished|[Aa]ppeared) (?:first )?(?:in|on|by) (?:the )?(?<name>\p{Lu}[\p{L}\p{N}&'’. -]{1,60}?)(?:['’]s)?(?= print edition|,| on \p{Lu}| (?:as|under|with)\b|\.?$)/u
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)\b/u

/** "This article appeared in the Harbour Daily print edition as: ..." */
function readPublishedIn(text: string): string | null {
  const name = PUBLISHED_IN.exec(text)?.groups?.name
  return name === undefined || NO_NAME.test(name) || findDate(name) !== null ? null : name
}

const AGENCY = /\((?<name>\p{Lu}[\p{L}&. -]{2,40})\)$/u
const ANY_AGENCY = /^(?:agenc(?:y|ies)|staff|updated|file|photos?|web desk|online)$/iu

/** "Dili, 26 November 2020 (Harbour Press)". */
function readAgency(text: string): string | null {
  const name = AGENCY.exec(text)?.groups?.name
  return name === undefined || ANY_AGENCY.test(name) ? null : name
}

const WHERE = /\s+in \p{Lu}[\p{L}.'’-]*(?: (?!AND\b)\p{Lu}[\p{L}.'’-]*)*/gu

/** One word behind a comma, behind a name of two or more, is a city. */
const PLACE_BEHIND = /^([^,]* [^,]*), \p{Lu}[\p{L}-]*$/u

/** "A. Writer in Oslo and B. Scribe (Harbour Daily)": the bracket names the paper; where they wrote is left out. */
function splitByline(byline: string): { names: string; publisher: string | null } {
  const match = /^(?<names>[^()]+?)\s*\((?<paper>\p{Lu}[^()]{2,50})\)$/u.exec(byline)
  const names = (match?.groups?.names ?? byline)
    .replace(WHERE, '')
    .replace(/[\s,–-]+$/u, '')
    .replace(PLACE_BEHIND, '$1')
  return { names, publisher: match?.groups?.paper ?? null }
}
