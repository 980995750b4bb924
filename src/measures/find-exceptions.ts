import type { Draft } from './ledger.ts'
import { oneLine } from './measure-names.ts'
import { place } from './references.ts'
import { evidenceFor, type Scene } from './sentence-scene.ts'

/** Words that begin what a measure does not hold for, or on what terms it does not. */
const CUE =
  /\bunless\s|\bexcept(?:\s+(?:for|when|where|if|in|that|with)\b|\s+)|\bwith\s+(?:the\s+exception|exceptions?)\s+(?:of|for)\s|\bexcluding\s|\bexempt(?:s|ed|ing)?\s|\b(?:an?\s+)?(?:exemptions?|exceptions?|waivers?)\s+(?:for|to)\s|\b(?:do(?:es)?|will|would)\s+not\s+apply\s+to\s|\b(?:(?:can|may|could|might)\s+only|only)\s+(?:[\p{L}-]+\s+){0,8}?(?:if|with|after|when|where|in\s+consultation)\b/giu
/** "Will return unless", "ends only if": how long it lasts. */
const OF_TERM = /\b(?:return|end|expire|lapse|resume|continue|remain|last)(?:s|d|ed)?\s+$/iu
/** Who says so is no part of it. */
const ATTRIBUTION =
  /,?\s+(?:(?:(?:he|she|it|they|\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,4}|the\s+\p{L}+)\s+)?(?:said|says|reported|added|told)\b|according\s+to\b).*$|[.;]["”]?\s*$/isu
const BOUND: ReadonlySet<string> = new Set(['ban', 'control', 'tariff', 'list', 'review system'])
const MAX_BACK = 2
/** What is longer is a statute's own text. */
const MAX_CHARACTERS = 240
/** A sentence about the same measure goes on with a word for it; "only if" also with those whom it binds. */
const GOES_ON =
  /^["“]?(?:(?:the|this|these|those|its|such)\s+(?:[\p{L}-]+\s+){0,2}?(?:ban|measures?|provisions?|rules?|restrictions?|controls?|tariffs?|duties|list|order|prohibition|embargo)\b|(?:it|they)\s+(?:do(?:es)?|will|would)\s+not\s+apply\b|(?:(?:the|an?|no)\s+)?(?:exceptions?|exemptions?|waivers?)\b)/iu
const GOES_ON_BINDING = /^["“]?(?:the|these|those|this|it|they|such)\b/iu

/** What measures do not hold for: "unless the ministry agrees", "only if, after a check, ...". */
export function findExceptions(scenes: readonly Scene[], drafts: readonly Draft[]): void {
  for (const scene of scenes) {
    const cue = [...scene.text.matchAll(CUE)][0]
    if (cue === undefined) continue
    const isGoingOn = GOES_ON.test(scene.text) || (/\bonly\b/iu.test(cue[0]) && GOES_ON_BINDING.test(scene.text))
    const draft = boundBefore(scene, { at: scene.start + cue.index, isGoingOn }, drafts)
    if (draft === null) continue
    const words = scene.text.slice(cue.index).replace(ATTRIBUTION, '').trimEnd()
    if (words.length > MAX_CHARACTERS || OF_TERM.test(scene.text.slice(0, cue.index))) continue
    const start = scene.start + cue.index
    const evidence = evidenceFor(scene, { start, end: start + words.length }, 'exception/cue')
    const text = oneLine(words)
    if (!draft.exceptions.some((other) => other.text === text)) draft.exceptions.push({ text, evidence })
  }
}

interface Search {
  readonly at: number
  readonly isGoingOn: boolean
}

/** The last measure before the words in their sentence, else, where the sentence goes on, in one shortly before. */
function boundBefore(scene: Scene, { at, isGoingOn }: Search, drafts: readonly Draft[]): Draft | null {
  const near = drafts.flatMap((draft) =>
    draft.sightings.flatMap((sighting) => {
      const back = scene.sentence.index - sighting.scene.sentence.index
      const isNear = back === 0 || (isGoingOn && back > 0 && back <= MAX_BACK)
      const { end } = place(sighting)
      return isNear && end <= at && BOUND.has(draft.kind) ? [{ draft, end }] : []
    }),
  )
  return near.sort((a, b) => b.end - a.end)[0]?.draft ?? null
}
