import type { Sentence } from '../core/language.ts'
import type { ActorDraft, Stretch } from './model.ts'
import { namesIn, type Scene } from './scene.ts'
import type { Voice } from './voices.ts'

/** Who speaks in a sentence of an interview or of remarks, and to whom. */
export interface Turn {
  /** null: somebody whom the text does not tell. */
  readonly speaker: ActorDraft | null
  readonly addressed: ActorDraft | null
}

/** The label at the start of a line: a person, somebody unknown, or the reporters who ask. */
type Label = ActorDraft | 'unknown' | 'reporters'

/** By sentence, whose turn it is ("SECRETARY BLINKEN:", "Q"); null: the text has no such lines up to here. */
export function turnsOf(scene: Scene, author: Voice): readonly (Turn | null)[] {
  const labels: (Label | null)[] = []
  for (const sentence of scene.sentences) labels.push(labelOf(scene, sentence, author) ?? labels.at(-1) ?? null)
  if (!labels.some((label) => label !== null && label !== 'unknown')) return [] // "TO THE CONGRESS:" is no speaker
  return labels.map((label, at) => (label === null ? null : turnOf(scene, labels, at)))
}

function turnOf(scene: Scene, labels: readonly (Label | null)[], at: number): Turn {
  const own = labels[at] ?? null
  const isOther = (label: Label | null) => label !== null && label !== 'unknown' && label !== own
  const before = labels.slice(0, at).findLast(isOther) ?? null
  const behind = labels.slice(at).find(isOther) ?? null
  const addressed = own === 'reporters' ? (behind ?? before) : (before ?? behind)
  return { speaker: actorOf(scene, own), addressed: actorOf(scene, addressed) }
}

function actorOf({ cast, document }: Scene, label: Label | null): ActorDraft | null {
  if (label === null || label === 'unknown') return null
  if (label !== 'reporters') return label
  const given = { key: ['group', 'reporters', document.id], name: 'reporters', kind: 'Group' as const }
  return cast.add({ ...given, country: null, wikidata: null, isPlural: true })
}

/** null: the sentence begins with no label. */
function labelOf(scene: Scene, sentence: Sentence, author: Voice): Label | null {
  const { tokens, index } = sentence
  const colon = tokens.findIndex(({ text }) => text === ':')
  if (/^(?:Q|QUESTION)$/u.test(tokens[0]?.text ?? '') && (colon === 1 || isAsked(sentence))) return 'reporters'
  if (colon < 1 || colon > LONGEST) return null
  if (colon === 1 && tokens[0]?.text === 'A') return author.person ?? 'unknown' // questions and answers
  const label = tokens.slice(0, colon)
  const isShouted =
    label.every(({ text }) => !/\p{Ll}{2}/u.test(text)) && label.some(({ text }) => /\p{Lu}{2}/u.test(text))
  const name = namesIn(scene, index).find(({ to, actor }) => to === colon && actor.kind === 'Person')
  if (name !== undefined && (isShouted || label.length <= 3)) return name.actor
  if (!isShouted) return null
  return authorAs(label, author) ?? personAt(scene, { sentence: index, from: 0, to: colon }) ?? 'unknown'
}

const LONGEST = 7

/** A lone "Q" before a question or an address. */
function isAsked({ tokens }: Sentence): boolean {
  return tokens[0]?.text === 'Q' && /^\p{Lu}/u.test(tokens[1]?.text ?? '')
}

/** "THE PRESIDENT" in remarks of President X is X, whichever other president is spoken of. */
function authorAs(label: Sentence['tokens'], { person }: Voice): ActorDraft | null {
  const words = label.map(({ text }) => text.toLowerCase())
  return words[0] === 'the' && person?.nouns.has(words.slice(1).join(' ')) === true ? person : null
}

/** "THE PRESIDENT": whom the words of office denote. */
function personAt({ discourse }: Scene, { sentence, to }: Stretch): ActorDraft | null {
  const place = discourse.in(sentence).find((other) => other.to === to && other.actors.length === 1)
  const [actor] = place?.actors ?? []
  return actor?.isPerson === true ? actor : null
}
