import type { FoundActor } from '../core/actor.ts'
import type { Token } from '../core/language.ts'
import { overlaps, type Span } from '../core/span.ts'
import { NUMBER_PATTERN } from './count-words.ts'
import type { PlacedActor, Scene } from './sentence-scene.ts'
import { subtreeOf } from './tree.ts'

const MAX_WHOM = 160
/** What stands between object and list and tells neither: "under 13 entries", "also". */
const BEHIND_OBJECT = /\s*(?:,?\s*under\s+[^,;]*?\s(?:entries|entry)|,\s*(?:all|both)?|\s+(?:also|respectively))\s*$/iu

/** "on Monday", "by the ministry": no object. */
const ADJUNCT = /^(?:by|to|on|in|from|at|last|this|earlier|yesterday|formally)\b/iu
/** "added to the list nine firms": a heavy object stands behind. */
const HEAVY = new RegExp(
  String.raw`^\s+(?<whom>(?:${NUMBER_PATTERN}\s|\p{Lu}|the\s).{1,120}?)(?=[;:.]|,\s+(?:which|who|citing|saying)\b|\s+(?:that|because|for|on|in)\s|$)`,
  'u',
)

export interface ListPhrase {
  /** Where "to the list" begins, and where it ends. */
  readonly start: number
  readonly end: number
}

/** Who is put on a list or taken off it: the object of the verb, else the subject of its passive. */
export function whomOf(scene: Scene, verb: Token, list: ListPhrase): Span | null {
  const object = trimmed(scene, { start: verb.end, end: list.start })
  if (object !== null && !ADJUNCT.test(textOf(scene, object)))
    return object.end - object.start <= MAX_WHOM ? object : null
  if (verb.fineTag === 'VBN') return namedSubject(scene, verb) ?? treeSubject(scene, verb)
  const behind = HEAVY.exec(scene.document.text.slice(list.end, scene.end))
  const whom = behind?.groups?.whom
  if (behind === null || whom === undefined) return null
  const start = list.end + behind[0].indexOf(whom)
  return { start, end: start + whom.length }
}

function trimmed(scene: Scene, span: Span): Span | null {
  const text = textOf(scene, span)
  const lead = /^\s*(?:(?:also|both|now)\s+)*/iu.exec(text)?.[0].length ?? 0
  const rest = text.slice(lead).replace(BEHIND_OBJECT, '').trimEnd()
  return /[\p{L}\p{N}]/u.test(rest) ? { start: span.start + lead, end: span.start + lead + rest.length } : null
}

function textOf(scene: Scene, { start, end }: Span): string {
  return scene.document.text.slice(start, end)
}

const TO_PASSIVE =
  /^(?:\s*,?\s*(?:which|who|that|all|both|in\s+\d{4}|also|has|have|had|were|was|been|being|is|are|formally|then|later|\p{L}+ly|,))*\s*$/iu
const RELATIVE = /^(?:which|who|that)$/iu
const BESIDE = /^(?:\s*(?:,|and|or)\s*(?:(?:its|\d+|of|scores|dozens|other|more|several|the)\s+)*)+$/iu

/** The actors right before a passive: "Huawei and ZTE were", "Huawei, which was". */
function namedSubject(scene: Scene, verb: Span): Span | null {
  const named = scene.actors.filter((placed) => placed.end <= verb.start && !RELATIVE.test(textOf(scene, placed)))
  const before = outermost(named)
  const last = before.at(-1)
  if (last === undefined || !TO_PASSIVE.test(scene.document.text.slice(last.end, verb.start))) return null
  const beside = before.find(({ end }) => BESIDE.test(scene.document.text.slice(end, last.start)))
  // "Two firms, under the heading of Chad, were removed": no country is on a list.
  const isOther = beside === undefined && (last.actor.kind === 'Group' || last.actor.kind === 'Country')
  return isOther ? null : { start: (beside ?? last).start, end: last.end }
}

/** "The 31 persons are added to": the subject with all that hangs on it. */
function treeSubject(scene: Scene, verb: Token): Span | null {
  const subject = scene.tokens.find(({ head, relation }) => head === verb.index && relation.startsWith('nsubj'))
  const owner = /^(?:which|that|who)$/iu.test(subject?.text ?? '') ? scene.tokens[verb.head ?? -1] : subject
  // A participle behind its noun: "firms added to the list".
  const noun = owner ?? (/^acl/u.test(verb.relation) ? scene.tokens[verb.head ?? -1] : undefined)
  if (noun === undefined || verb.start <= noun.start) return null
  const span = subtreeOf(scene, noun)
  const end = Math.min(span.end, verb.start)
  const words =
    textOf(scene, { start: span.start, end })
      .split(/,|\s(?:that|which|who)\s/u)[0]
      ?.trimEnd() ?? ''
  return words === '' || words.length > MAX_WHOM ? null : { start: span.start, end: span.start + words.length }
}

/** "Foreign companies" tells whom; "entities" and "seven entities" do not. */
export function isTelling({ kind, name }: FoundActor): boolean {
  return kind !== 'Group' || !BARE_GROUP.test(name)
}

const BARE_GROUP =
  /^(?:(?:the|other|certain|some|more|several|additional|new|another|first|\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen)\s+)*\p{L}+$/iu

/** Without those that lie in a longer one. */
export function outermost(placed: readonly PlacedActor[]): readonly PlacedActor[] {
  return placed.filter(
    (one) =>
      !placed.some((other) => other !== one && overlaps(other, one) && other.end - other.start > one.end - one.start),
  )
}
