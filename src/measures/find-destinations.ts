import type { ListChange } from '../core/measure.ts'
import { covers, type Span } from '../core/span.ts'
import { NUMBER_PATTERN, readCount } from './count-words.ts'
import type { Draft } from './ledger.ts'
import type { PlacedActor, Scene } from './sentence-scene.ts'

type Countries = ListChange['under']

const CUE = new RegExp(
  String.raw`(?:\b(?<number>${NUMBER_PATTERN})\s+(?:\p{L}+\s+)?)?\bunder\s+the\s+(?:following\s+)?destinations?(?:\s+of|:)\s|\b(?<entries>${NUMBER_PATTERN})\s+entr(?:y|ies)\s+under\s`,
  'giu',
)
const CUE_ONCE = new RegExp(CUE.source, 'iu')
/** Where a clause of another matter begins. */
const OTHER_CLAUSE = new RegExp(
  String.raw`\s(?:because|to|after|and\s+(?:have|has|removes?|adds?|revises?|modif(?:y|ies)|adding|removing))\s|;\s+${NUMBER_PATTERN}\s+\p{Ll}`,
  'u',
)
const PLACE_CUE = /\b(?:in|from|across)\s/giu

interface Reach {
  readonly whom: Span
  /** Where the list's name ends. */
  readonly end: number
}

/** The countries under which they stand: "under the destinations of Chad (2) and Peru", "firms from Chad and Peru". */
export function findCountries(scene: Scene, { whom, end }: Reach): Countries {
  const text = scene.document.text
  const behind = destinationsIn(scene, { start: end, end: scene.end })
  const inside = destinationsIn(scene, whom)
  if (inside.length + behind.length > 0) return [...inside, ...behind]
  const cue = [...text.slice(whom.start, whom.end).matchAll(PLACE_CUE)].at(0)
  return cue === undefined ? [] : countriesIn(scene, { start: whom.start + cue.index, end: whom.end }, null)
}

function destinationsIn(scene: Scene, reach: Span): Countries {
  const whole = scene.document.text.slice(reach.start, reach.end)
  const first = CUE_ONCE.exec(whole)
  const from = first === null ? 0 : first.index + first[0].length
  const text = whole.slice(0, from + (OTHER_CLAUSE.exec(whole.slice(from))?.index ?? whole.length))
  const cues = [...text.matchAll(CUE)]
  return cues.flatMap((cue, index) => {
    const start = reach.start + cue.index + cue[0].length
    const end = reach.start + (cues[index + 1]?.index ?? text.length)
    return countriesIn(scene, { start, end }, readCount(cue.groups?.number ?? cue.groups?.entries ?? ''))
  })
}

/** Each country once, with the number in parentheses behind it. */
function countriesIn(scene: Scene, reach: Span, each: number | null): Countries {
  const placed = scene.actors.filter((one) => one.actor.kind === 'Country' && covers(reach, one))
  const distinct = [...new Set(placed.map(({ actor }) => actor))]
  return distinct.map((actor) => {
    const last = placed.findLast((one) => one.actor === actor)
    return { country: actor.name, count: last === undefined ? each : (countBehind(scene, last, reach.end) ?? each) }
  })
}

function countBehind(scene: Scene, { end }: PlacedActor, limit: number): number | null {
  const written = /^[^\p{L}(]*(?:\([A-Z]{2,5}\)\s*)?\)?,?\s*\((?<number>\d{1,4})\)/u.exec(
    scene.document.text.slice(end, limit),
  )
  return written?.groups?.number === undefined ? null : Number(written.groups.number)
}

const GOES_ON =
  /\b(?:are|is|be|been|being)\s+(?:also\s+)?(?:(?:listed|added|placed)\s[^;]*?)?\bunder\s+the\s+(?:following\s+)?destinations?\b/iu
const SENTENCES_ON = 3

/** "These entities are listed under the destinations of ...": told in one of the next sentences. */
export function addDestinations(scenes: readonly Scene[], drafts: readonly Draft[]): void {
  const bare = drafts.flatMap(({ changes }) =>
    changes.flatMap((change, index) =>
      change.change === 'added' && change.under.length === 0 ? [{ changes, change, index }] : [],
    ),
  )
  for (const { changes, change, index } of bare) {
    const at = scenes.findIndex(({ start }) => start === change.evidence.sentenceStart)
    const next = at < 0 ? [] : scenes.slice(at + 1, at + 1 + SENTENCES_ON).filter((scene) => GOES_ON.test(scene.text))
    const under = next.map((scene) => destinationsIn(scene, scene)).find((told) => told.length > 0) ?? []
    if (under.length > 0) changes[index] = { ...change, under }
  }
}
