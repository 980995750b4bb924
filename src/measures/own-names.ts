import type { MeasureKind } from '../core/measure.ts'
import { overlaps, type Span } from '../core/span.ts'
import { formsNamed, KNOWN_PATTERN, type KnownForm } from './known-measures.ts'
import { foldName, oneLine } from './measure-names.ts'
import { ownerBefore } from './owner-before.ts'
import type { PlacedActor, Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

/**
 * Places that name a measure by a name of its own: those of the table, then "Executive Order 13873", then capitalised
 * names that end in a word such as "Act" or "List".
 * @param presence - How often the document names each country's actors, by country code.
 */
export function findOwnNames(scene: Scene, presence: ReadonlyMap<string, number>): readonly Sighting[] {
  const known = [...scene.text.matchAll(KNOWN_PATTERN)].flatMap((match) => knownAt(scene, match, presence))
  const free = (sighting: Span) => !known.some((other) => overlaps(other, sighting))
  const numbered = [...scene.text.matchAll(NUMBERED)].map((match) => numberedAt(scene, match)).filter(free)
  const capitalised = scene.sentence.isHeading ? [] : findCapitalised(scene).filter(free)
  return [...known, ...numbered, ...capitalised]
}

function spanOf(scene: Scene, match: RegExpExecArray): Span {
  const start = scene.start + match.index
  return { start, end: start + match[0].length }
}

function knownAt(scene: Scene, match: RegExpExecArray, presence: ReadonlyMap<string, number>): readonly Sighting[] {
  const span = spanOf(scene, match)
  const nearest = ownerBefore(scene, span.start)
  // "its" may be resolved wrongly: a name of the table weighs more.
  const owner = nearest?.mention.form === 'pronoun' ? null : nearest
  const form = pickForm(formsNamed(match[0]), { scene, owner, presence })
  if (form === null || isPartOfName(scene, span)) return []
  const { name, kind, country } = form.measure
  const own = owner?.actor.country === country ? owner : null
  return [
    {
      ...span,
      scene,
      kind,
      name,
      key: foldName(name),
      country,
      known: form.measure,
      owner: own,
      event: null,
      topic: null,
      needsIssuer: false,
      rule: 'name/known',
    },
  ]
}

interface Surroundings {
  readonly scene: Scene
  readonly owner: PlacedActor | null
  readonly presence: ReadonlyMap<string, number>
}

/** Of rows with one name that of the owner's country, else of a country in the sentence, else of the most named. */
function pickForm(forms: readonly KnownForm[], { scene, owner, presence }: Surroundings): KnownForm | null {
  const country = owner?.actor.country ?? null
  if (country !== null) return forms.find(({ measure }) => measure.country === country) ?? null
  const [only] = forms
  if (only !== undefined && forms.length === 1 && !only.isCommon) return only
  const inSentence = forms.filter(({ measure }) => scene.actors.some(({ actor }) => actor.country === measure.country))
  const inDocument = forms.filter(({ measure }) => presence.has(measure.country))
  const choices = inSentence.length > 0 ? inSentence : inDocument
  const count = ({ measure }: KnownForm) => presence.get(measure.country) ?? 0
  return [...choices].sort((a, b) => count(b) - count(a))[0] ?? null
}

/** "Entity List Countermeasures Fund": the name of something else goes on. */
function isPartOfName(scene: Scene, span: Span): boolean {
  return scene.actors.some(
    (placed) => placed.mention.form === 'name' && placed.start <= span.start && span.end < placed.end,
  )
}

const NUMBERED =
  /\b(?:(?<title>Executive Orders?|E\.O\.|EO|Proclamation)\s+(?:No\.\s*)?(?<number>\d{4,5})\b|(?<order>(?:Order|Decree|Announcement|Directive|Regulation)\s+No\.?\s*\d+(?:\s+of\s+\d{4}|\/\d{4})?))/gu

function numberedAt(scene: Scene, match: RegExpExecArray): Sighting {
  const { title, number, order } = match.groups ?? {}
  const span = spanOf(scene, match)
  const owner = ownerBefore(scene, span.start)
  const isAmerican = title !== undefined
  const name =
    title === undefined ? oneLine(order ?? '') : `${title === 'Proclamation' ? title : 'Executive Order'} ${number}`
  return {
    ...span,
    scene,
    kind: 'law',
    name,
    key: foldName(name),
    country: isAmerican ? 'US' : (owner?.actor.country ?? null),
    known: null,
    owner,
    event: null,
    topic: null,
    needsIssuer: !isAmerican,
    rule: 'name/numbered',
  }
}

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
  String.raw`${CAPITAL}(?:(?:,?\s+(?:(?:of|and|the|on|for|to|in|against|by|with|through)\s+){0,2}|\s+&\s+)${CAPITAL})*`,
  'gu',
)
const YEAR_BEHIND = /^\s+(?:of|for\s+Fiscal\s+Year)\s+(?:19|20)\d\d\b/u
const OPENERS =
  /^(?:(?:The|A|An|This|That|These|In|On|Under|By|For|And|But|Its|Their|His|Our|New|Proposed|Section|Title)\s+)+/u
/** Words that make no name out of a head word: "Federal Law", "International Law", "Final Rule". */
const PLAIN_WORDS =
  /^(?:federal|state|states|international|domestic|national|public|common|criminal|civil|new|final|interim|proposed|executive|martial|local|constitutional|human|rights|of|the|and|basic|other|privacy|action|health|chinese|american|administrative|first|master|agency|house|senate|amended|affordable)$/iu

function findCapitalised(scene: Scene): readonly Sighting[] {
  return [...scene.text.matchAll(CAPITALISED_RUN)].flatMap((match) => {
    const found = cutToName(scene, spanOf(scene, match))
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
    topic: null,
    needsIssuer: kind !== 'law',
    rule: 'name/capitalised',
  }
}

/** "Law School", "Plan of Action": the name goes on behind the head word, so the head is another. */
function endsName(rest: string): boolean {
  return !/^\s+\p{Lu}/u.test(rest) && !/^\s+of\s+(?:Action|Work|Study)/u.test(rest)
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
