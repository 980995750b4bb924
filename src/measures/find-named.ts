import type { MeasureKind } from '../core/measure.ts'
import type { Span } from '../core/span.ts'
import { KNOWN_FORMS, type KnownForm } from './known.ts'
import { fold } from './naming.ts'
import type { Scene } from './scene.ts'

/** A place that names a measure by a name of its own. */
export interface NamedMention extends Span {
  readonly name: string
  readonly kind: MeasureKind
  /** Country code of the known issuer; empty if the table does not say. */
  readonly issuer: string
  readonly written: string
  /** What the id is made of. */
  readonly key: string
  readonly rule: string
}

/** Own names in a sentence: those of the table first, then capitalised names that end in "Act", "Law", "List" and the like. */
export function findNamed(scene: Scene): readonly NamedMention[] {
  const found: NamedMention[] = []
  let at = 0
  while (at < scene.tokens.length) {
    const match = knownAt(scene, at) ?? capitalisedAt(scene, at)
    if (match !== null) found.push(match.mention)
    at += match?.length ?? 1
  }
  return found
}

interface Match {
  readonly mention: NamedMention
  readonly length: number
}

function knownAt(scene: Scene, at: number): Match | null {
  const token = scene.tokens[at]
  if (token === undefined) return null
  const first = token.text.toLowerCase().split('-')[0] ?? ''
  for (const form of KNOWN_FORMS.get(first) ?? []) {
    const end = endOf(scene, token.start, form)
    if (end === null) continue
    const { name, kind, issuer } = form.measure
    // "the Taiwanese National Security Law": somebody else's law of the same name.
    if (issuer !== '' && foreignOwner(scene, at, issuer) !== null) continue
    const span = { start: token.start, end }
    const length = scene.tokens.filter((other) => token.start <= other.start && other.start < end).length
    const written = scene.document.text.slice(span.start, span.end).replace(/\s+/gu, ' ')
    return { mention: { ...span, name, kind, issuer, written, key: fold(name), rule: 'named/known' }, length }
  }
  return null
}

function endOf(scene: Scene, start: number, form: KnownForm): number | null {
  const pattern = new RegExp(form.pattern.source, form.pattern.flags)
  pattern.lastIndex = start
  const found = pattern.exec(scene.document.text)
  if (found === null || start + found[0].length > scene.sentence.end) return null
  return !form.needsIssuer || scene.mentions.some(({ actor }) => actor.country === form.measure.issuer)
    ? start + found[0].length
    : null
}

/** A country named right before the measure that is not its issuer. */
function foreignOwner(scene: Scene, at: number, issuer: string): string | null {
  const start = scene.tokens[at]?.start ?? 0
  const owner = scene.mentions.find(
    ({ actor, mention }) =>
      actor.kind === 'Country' &&
      mention.end <= start &&
      start - mention.end <= 3 &&
      actor.country !== null &&
      actor.country !== issuer,
  )
  return owner?.actor.country ?? null
}

const HEADS: Readonly<Record<string, MeasureKind>> = {
  act: 'law',
  law: 'law',
  regulation: 'law',
  regulations: 'law',
  order: 'law',
  directive: 'law',
  ordinance: 'law',
  decree: 'law',
  bill: 'law',
  proclamation: 'law',
  measures: 'law',
  provisions: 'law',
  list: 'list',
  blacklist: 'list',
  strategy: 'strategy',
  plan: 'strategy',
  initiative: 'strategy',
  ban: 'ban',
  rule: 'control',
  mechanism: 'review system',
}
const LINKS: ReadonlySet<string> = new Set(['of', 'and', 'the', 'for', '-', '&'])
/** Names that end like a measure and are none. */
const NOT_MEASURES: ReadonlySet<string> = new Set([
  'executive order',
  'public law',
  'public laws',
  'wall street',
  'the order',
  'world order',
  'international order',
  'building code',
  'penal code',
])

/** "Executive Order 13873", "Trade Expansion Act of 1962": at least two capitalised words, the last of them a kind of measure. */
function capitalisedAt(scene: Scene, at: number): Match | null {
  const order = executiveOrderAt(scene, at)
  if (order !== null) return order
  if (
    !isCapitalised(scene.tokens[at]?.text) ||
    /^(?:The|A|An|This|That|In|On|Under)$/u.test(scene.tokens[at]?.text ?? '')
  )
    return null
  let end = at
  let last = -1
  while (end < scene.tokens.length && end - at < 12 && continues(scene, end)) {
    if (
      isCapitalised(scene.tokens[end]?.text) &&
      HEADS[scene.tokens[end]?.text.toLowerCase() ?? ''] !== undefined &&
      end > at
    )
      last = end
    end += 1
  }
  if (last < 0) return null
  return nameMatch(scene, at, { last: withYear(scene, last), head: last })
}

function continues(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (token === undefined) return false
  return isCapitalised(token.text) || /^\d/u.test(token.text) || LINKS.has(token.text)
}

function nameMatch(
  scene: Scene,
  at: number,
  { last, head }: { readonly last: number; readonly head: number },
): Match | null {
  const first = firstOfName(scene, at, head)
  if (first === null || isPerson(scene, head)) return null
  const span = spanOf(scene, first, last - first + 1)
  const written = scene.document.text.slice(span.start, span.end)
  const kind = HEADS[scene.tokens[head]?.text.toLowerCase() ?? '']
  const words = scene.tokens.slice(first, head).filter((token) => isCapitalised(token.text))
  if (kind === undefined || words.length === 0 || NOT_MEASURES.has(fold(written)) || scene.sentence.isHeading)
    return null
  const name = written.replace(/\s+/gu, ' ')
  return {
    mention: { ...span, name, kind, issuer: '', written, key: fold(name), rule: 'named/capitalised' },
    length: last - at + 1,
  }
}

/** A country or body in front is the owner, not part of the name ("US Trade Act", "China's Data Law"). */
function firstOfName(scene: Scene, at: number, head: number): number | null {
  let first = at
  for (let index = at; index < head - 1; index += 1) {
    const token = scene.tokens[index]
    const owner =
      token === undefined
        ? undefined
        : scene.mentions.find(
            ({ mention }) =>
              mention.start <= token.start &&
              token.end <= mention.end &&
              mention.end < (scene.tokens[head]?.start ?? 0),
          )
    if (owner === undefined && token?.fineTag !== 'POS') break
    first = index + 1
  }
  if (LINKS.has(scene.tokens[first]?.text ?? '')) first = at
  const token = scene.tokens[first]
  return token === undefined ||
    token.tag === 'ADP' ||
    token.tag === 'DET' ||
    token.tag === 'SCONJ' ||
    LINKS.has(token.text)
    ? null
    : first
}

/** "Nathan Law" is a man. */
function isPerson(scene: Scene, head: number): boolean {
  const token = scene.tokens[head]
  return (
    token !== undefined &&
    scene.mentions.some(
      ({ actor, mention }) => actor.kind === 'Person' && mention.start <= token.start && token.end <= mention.end,
    )
  )
}

function withYear(scene: Scene, last: number): number {
  const isYear =
    /^(?:of|for)$/u.test(scene.tokens[last + 1]?.text ?? '') &&
    /^(?:19|20)\d\d$/u.test(scene.tokens[last + 2]?.text ?? '')
  return isYear ? last + 2 : last
}

function executiveOrderAt(scene: Scene, at: number): Match | null {
  const words = [0, 1, 2].map((step) => scene.tokens[at + step]?.text ?? '')
  const isOrder =
    words[0]?.toLowerCase() === 'executive' && words[1]?.toLowerCase() === 'order' && /^\d{4,5}$/u.test(words[2] ?? '')
  if (!isOrder) return null
  const span = spanOf(scene, at, 3)
  const name = `Executive Order ${words[2]}`
  return {
    mention: {
      ...span,
      name,
      kind: 'law',
      issuer: 'US',
      written: scene.document.text.slice(span.start, span.end),
      key: fold(name),
      rule: 'named/executive-order',
    },
    length: 3,
  }
}

function isCapitalised(text: string | undefined): boolean {
  return text !== undefined && /^\p{Lu}/u.test(text)
}

function spanOf(scene: Scene, at: number, length: number): Span {
  const first = scene.tokens[at]
  const last = scene.tokens[at + length - 1]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}
