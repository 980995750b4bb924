import type { MeasureKind } from '../core/measure.ts'
import { overlaps } from '../core/span.ts'
import type { Draft } from './ledger.ts'
import type { Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

const REFERENCE =
  /\b(?:the|this|that|these|those|its|both)\s+(?:(?:new|planned|proposed|same|latest)\s+)?(?<head>list system|blacklist|list|ban|embargo|laws?|act|order|tariffs?|dut(?:y|ies)|(?:export\s+)?controls?|restrictions|curbs|sanctions|strategy|mechanism|provision|measure|rule)\b(?!\s+(?:of|[\p{L}-]+ing)\b|[-'’])/giu

/** "the ban on X" tells of itself which one it is. */
const MATTER_BEHIND = /^\s+(?:on|against|for|over)\b/u

const KINDS: readonly (readonly [RegExp, MeasureKind])[] = [
  [/list/iu, 'list'],
  [/ban|embargo/iu, 'ban'],
  [/law|act|order/iu, 'law'],
  [/tariff|dut/iu, 'tariff'],
  [/control|restriction|curb|sanction/iu, 'control'],
  [/strategy/iu, 'strategy'],
  [/mechanism/iu, 'review system'],
]
const RULES: ReadonlySet<MeasureKind> = new Set<MeasureKind>(['ban', 'control', 'tariff', 'review system'])
/** Words that tell no kind: the last measure that says what one may do. */
const ANY_KIND = /^the\s+(?:(?:new|planned|proposed|same|latest)\s+)?(?:provision|measure|rule)$/iu
/** A law that came up pages ago is not "the law". */
const MAX_SENTENCES_BACK = 8

/** "The list", "that ban": the last measure of the kind before it, as a further place that names it. */
export function findReferences(scene: Scene, drafts: readonly Draft[]): readonly (readonly [Draft, Sighting])[] {
  return [...scene.text.matchAll(REFERENCE)].flatMap((match) => {
    const start = scene.start + match.index
    const span = { start, end: start + match[0].length }
    const isAny = ANY_KIND.test(match[0])
    const kind = isAny ? 'any' : KINDS.find(([pattern]) => pattern.test(match.groups?.head ?? ''))?.[1]
    const next = scene.tokens.find((token) => token.start >= span.end)
    const head = match.groups?.head ?? ''
    // "This order" is most often the text itself.
    const isItself = kind === 'law' && /^(?:this|its|these)\b/iu.test(match[0])
    const isTaken = drafts.some(({ sightings }) =>
      sightings.some((other) => other.scene === scene && overlaps(place(other), span)),
    )
    const hasOwnMatter =
      !isAny && kind !== 'list' && kind !== 'law' && MATTER_BEHIND.test(scene.document.text.slice(span.end, scene.end))
    if (isItself || hasOwnMatter || kind === undefined || isTaken || next?.tag === 'NOUN' || next?.tag === 'PROPN')
      return []
    const draft = lastOfKind(
      drafts.filter((each) => kind !== 'law' || bearsHead(each, head)),
      kind,
      { scene, start },
    )
    if (draft === null) return []
    return [[draft, referenceTo(draft, scene, span)] as const]
  })
}

/** "The order" is an order, "the law" a law. */
function bearsHead(draft: Draft, head: string): boolean {
  return draft.name.toLowerCase().includes(head.toLowerCase().replace(/s$/u, ''))
}

/** The words that denote the measure at a place: of an event its trigger. */
export function place(sighting: Sighting): { readonly start: number; readonly end: number } {
  return sighting.event === null ? sighting : sighting.event.trigger
}

function lastOfKind(
  drafts: readonly Draft[],
  kind: MeasureKind | 'any',
  at: { readonly scene: Scene; readonly start: number },
): Draft | null {
  const near = drafts.flatMap((draft) => {
    if (kind === 'any' ? !RULES.has(draft.kind) : draft.kind !== kind) return []
    const last = draft.sightings.findLast(
      (sighting) =>
        place(sighting).end <= at.start &&
        at.scene.sentence.index - sighting.scene.sentence.index <= MAX_SENTENCES_BACK,
    )
    return last === undefined ? [] : [{ draft, end: place(last).end }]
  })
  return near.sort((a, b) => b.end - a.end)[0]?.draft ?? null
}

function referenceTo(draft: Draft, scene: Scene, span: { readonly start: number; readonly end: number }): Sighting {
  return {
    ...span,
    scene,
    kind: draft.kind,
    name: draft.name,
    key: '',
    country: draft.country,
    known: null,
    owner: null,
    event: null,
    issuer: null,
    hit: null,
    topic: null,
    needsIssuer: false,
    rule: `reference/${draft.kind.replace(' ', '-')}`,
  }
}
