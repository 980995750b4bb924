import type { Place } from './discourse.ts'
import type { ActorDraft } from './model.ts'
import type { Scene } from './scene.ts'
import type { Voice } from './voices.ts'

/** Where a joint statement says in whose name it speaks. */
const OPENING = 6
/** So many who are named in one row issue a statement together; two do where it says that it is a joint one. */
const MANY = 3

const STATEMENT = /\b(?:statement|declaration|communiqu[eé])\b/iu
const JOINT = /\b(?:joint|troika|trilateral|bilateral|shared)\b/iu

/**
 * The states and blocs that issue a statement together: the longest row of them in its opening. "We" of such a text are
 * all of them. None, where a person or one state speaks.
 */
export function signatoriesOf({ document, sentences, discourse }: Scene, author: Voice): readonly ActorDraft[] {
  const title = document.title ?? sentences[0]?.tokens.map(({ text }) => text).join(' ') ?? ''
  if (!STATEMENT.test(title) || author.person !== null) return []
  const least = JOINT.test(title) ? 2 : MANY
  const isRow = ({ actors }: Place) => actors.length >= least && actors.every(isSovereign)
  const sentence = sentences.slice(0, OPENING).find(({ index }) => discourse.in(index).some(isRow))
  if (sentence === undefined) return []
  // "The Troika (A, B, and C), D, and E are alarmed": all up to the end of the last row.
  const places = discourse.in(sentence.index)
  const end = Math.max(...places.filter(isRow).map(({ to }) => to))
  const named = places.filter(({ to, actors }) => to <= end && actors.every(isSovereign))
  return [...new Set(named.flatMap(({ actors }) => actors))]
}

function isSovereign({ kind }: ActorDraft): boolean {
  return kind === 'Country' || kind === 'InternationalOrganization'
}
