import type { MeasureKind } from '../core/measure.ts'
import type { Span } from '../core/span.ts'
import { foldName, oneLine } from './measure-names.ts'
import { ownerBefore } from './owner-before.ts'
import type { Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

const HEADS: Readonly<Record<string, MeasureKind>> = {
  Act: 'law',
  Law: 'law',
  Laws: 'law',
  Bill: 'law',
  Regulation: 'law',
  Regulations: 'law',
  Directive: 'law',
  Ordinance: 'law',
  Decree: 'law',
  Statute: 'law',
  List: 'list',
  Blacklist: 'list',
  Strategy: 'strategy',
  Plan: 'strategy',
  Ban: 'ban',
  Embargo: 'ban',
  Rule: 'control',
  Rules: 'control',
  Tariff: 'tariff',
  Tariffs: 'tariff',
}
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{N}&]*(?:[-‐'’.](?=\p{L})[\p{L}\p{N}]+)*`
const CAPITALISED_RUN = new RegExp(
  String.raw`${CAPITAL}(?:(?:,?\s+(?:(?:of|and|the|on|for|to|in|from|against|by|with|through)\s+){0,2}|\s+&\s+)${CAPITAL})*`,
  'gu',
)
const YEAR_BEHIND = /^\s+(?:of|for\s+Fiscal\s+Year)\s+(?:19|20)\d\d\b/u
/** A law is "the X Law" or somebody's; "Jude Law" stands alone. */
const BEFORE_LAW = /(?:\b(?:the|its|their|his|an?|under|new)|['’]s?)\s+$/iu
const OPENERS =
  /^(?:(?:The|A|An|This|That|These|In|On|Under|By|For|And|But|Its|Their|His|Our|New|Proposed|Section|Title)\s+)+/u
/** Words that make no name out of a head word: "Federal Law", "International Law", "Final Rule". */
const PLAIN_WORDS =
  /^(?:federal|state|states|international|domestic|national|public|common|criminal|civil|new|final|interim|proposed|executive|martial|local|constitutional|human|rights|of|the|and|basic|other|privacy|action|health|chinese|american|administrative|first|master|agency|house|senate|amended|affordable)$/iu

/** "Data Protection Act", "Arms Export Control Act": capitalised words that end in what a measure is. */
export function findCapitalised(scene: Scene): readonly Sighting[] {
  return [...scene.text.matchAll(CAPITALISED_RUN)].flatMap((match) => {
    const found = cutToName(scene, {
      start: scene.start + match.index,
      end: scene.start + match.index + match[0].length,
    })
    return found === null ? [] : [found]
  })
}

function cutToName(scene: Scene, run: Span): Sighting | null {
  const text = scene.document.text.slice(run.start, run.end)
  const heads = [...text.matchAll(/(?<![\p{L}-])\p{Lu}\p{Ll}+(?![\p{L}-])/gu)].filter(({ 0: word }) =>
    Object.hasOwn(HEADS, word),
  )
  const head = heads.find(({ 0: word, index }) => endsName(text.slice(index + word.length)))
  if (head === undefined) return null
  const kind = HEADS[head[0]]
  const start = startOfName(scene, { start: run.start, end: run.start + head.index })
  const year =
    YEAR_BEHIND.exec(scene.document.text.slice(run.start + head.index + head[0].length, scene.end))?.[0] ?? ''
  const span = { start, end: run.start + head.index + head[0].length + year.length }
  const words = scene.document.text
    .slice(start, run.start + head.index)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (kind === undefined || !words.some((word) => !PLAIN_WORDS.test(word)) || isSomebody(scene, span)) return null
  const owner = ownerBefore(scene, start)
  const isBare = owner === null && !BEFORE_LAW.test(scene.document.text.slice(scene.start, start))
  if (head[0] === 'Law' && isBare) return null
  // "Miller to Press Congress on the Cranes Act" is a headline within the text.
  if (/^[\p{L}.]+\s+to\s+\p{Lu}/u.test(scene.document.text.slice(start, scene.end))) return null
  const name = oneLine(scene.document.text.slice(span.start, span.end))
  const country = words.length < 3 ? (owner?.actor.country ?? null) : null
  return {
    ...span,
    scene,
    kind,
    name,
    key: foldName(name),
    country,
    known: null,
    owner,
    event: null,
    issuer: null,
    hit: null,
    topic: null,
    needsIssuer: kind !== 'law',
    rule: 'name/capitalised',
  }
}

/** "Law School", "Plan of Action": the name goes on behind the head word, so the head is another. */
function endsName(rest: string): boolean {
  return !/^\s+\p{Lu}/u.test(rest) && !/^\s+of\s+\p{Lu}/u.test(rest)
}

/** Without article and without an owner in front ("China's", "US"); a country's full name may be part of it. */
function startOfName(scene: Scene, before: Span): number {
  let { start } = before
  for (;;) {
    const text = scene.document.text.slice(start, before.end)
    const cut = OPENERS.exec(text)?.[0].length ?? ownerLength(scene, start, text)
    if (cut === 0) return start
    start += cut
  }
}

function ownerLength(scene: Scene, start: number, text: string): number {
  const owner = scene.actors.find((placed) => placed.start === start && placed.end < start + text.length)
  if (owner === undefined) return 0
  const length = owner.end - start
  const possessive = /^['’]s?\s+/u.exec(text.slice(length))?.[0].length
  if (possessive !== undefined) return length + possessive
  const isAdjective = owner.mention.form === 'demonym' || owner.mention.form === 'acronym'
  return isAdjective ? length + (/^\s*/u.exec(text.slice(length))?.[0].length ?? 0) : 0
}

/** "Jude Law", "the Rule of Law Foundation": the words denote an actor. */
function isSomebody(scene: Scene, span: Span): boolean {
  return scene.actors.some(
    (placed) => placed.end >= span.end && placed.start < span.end && placed.start <= span.end - 3,
  )
}
