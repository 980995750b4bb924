import type { Sentence, Token } from '../core/language.ts'
import { covers } from '../core/span.ts'
import { mention } from './cast.ts'
import { isSubject } from './discourse.ts'
import type { ActorDraft } from './model.ts'
import type { Scene } from './resolve-phrases.ts'

type Person = 'he' | 'she' | 'it' | 'they' | 'we' | 'i'

const PERSON: Readonly<Record<string, Person>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  herself: 'she',
  hers: 'she',
  it: 'it',
  its: 'it',
  itself: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
  themselves: 'they',
  theirs: 'they',
  we: 'we',
  us: 'we',
  our: 'we',
  ourselves: 'we',
  ours: 'we',
  i: 'i',
  me: 'i',
  my: 'i',
  myself: 'i',
}

/** Whom the pronoun denotes; nobody where it is thin. Mentions are added. */
export function resolvePronoun(
  scene: Scene,
  sentence: Sentence,
  token: Token,
  speaker: ActorDraft | null,
): ActorDraft | null {
  const person = PERSON[token.text.toLowerCase()]
  if (person === undefined || token.tag !== 'PRON') return null
  const at = { sentence: sentence.index, from: token.index, to: token.index + 1 }
  const isQuoted = sentence.quotations.some((quotation) => covers(quotation, token))
  if (person === 'it' && isExpletive(sentence.tokens, token.index)) return null
  const actor = choose(scene, at, person, isQuoted ? speaker : null)
  if (actor === null) return null
  if ((person === 'he' || person === 'she') && actor.gender === null) actor.gender = person
  mention(actor, { ...at, form: 'pronoun', rule: `pronoun/${person}`, score: SCORE[person] })
  return actor
}

const SCORE: Readonly<Record<Person, number>> = { he: 0.75, she: 0.75, it: 0.6, they: 0.55, we: 0.6, i: 0.8 }

function choose(
  scene: Scene,
  at: { sentence: number; from: number; to: number },
  person: Person,
  speaker: ActorDraft | null,
): ActorDraft | null {
  const { discourse } = scene
  switch (person) {
    case 'he':
    case 'she':
      return discourse.best(
        at,
        3,
        (actor) => actor.kind === 'Person' && (actor.gender ?? person) === person && actor !== speaker,
      )
    case 'it':
      return discourse.best(at, 1, (actor) => actor.kind !== 'Person' && !actor.isPlural)
    case 'they':
      return (
        discourse.best(at, 1, (actor) => actor.isPlural) ??
        discourse.best(at, 0, (actor) => actor.kind !== 'Country' && actor.kind !== 'Person')
      )
    case 'i':
      return speaker?.kind === 'Person' ? speaker : null
    case 'we':
      return speaker === null
        ? null
        : ((speaker.country === null ? null : scene.cast.country(speaker.country)) ?? speaker)
  }
}

/** "it is clear that", "it was announced that", "makes it harder to". */
function isExpletive(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 8)
  const be = behind.findIndex(
    ({ lemma, tag }) =>
      (lemma === 'be' || lemma === 's' || /^(?:seem|appear|become|remain)$/u.test(lemma)) && tag !== 'NOUN',
  )
  if (be < 0 || be > 2) return /^(?:JJ|JJR)$/u.test(behind[0]?.fineTag ?? '') && behind[1]?.lemma === 'to'
  const rest = behind.slice(be + 1)
  const adjective = rest.findIndex(({ tag, fineTag }) => tag === 'ADJ' || fineTag === 'VBN' || tag === 'NOUN')
  return (
    adjective >= 0 && adjective <= 2 && /^(?:to|that|for|how|whether|when|if)$/u.test(rest[adjective + 1]?.text ?? '')
  )
}

/** The speaker of the quotations in a sentence: the subject of a speech verb in it or right beside it. */
export function speakerIn(scene: Scene, sentence: Sentence): ActorDraft | null {
  const own = speechSubject(scene, sentence)
  if (own !== null || sentence.quotations.length === 0) return own
  const next = scene.sentences[sentence.index + 1]
  const previous = scene.sentences[sentence.index - 1]
  const beside = [previous, next].filter(
    (other) => other !== undefined && other.block >= sentence.block - 1 && other.block <= sentence.block + 1,
  )
  for (const other of beside) {
    const found = other === undefined ? null : speechSubject(scene, other)
    if (found !== null) return found
  }
  return null
}

function speechSubject(scene: Scene, sentence: Sentence): ActorDraft | null {
  const { tokens } = sentence
  const isFree = (token: Token) => !sentence.quotations.some((quotation) => covers(quotation, token))
  for (const token of tokens) {
    if (
      !/^(?:say|tell|add|note|argue|warn|write|explain|stress|state|announce|claim|insist|declare|tweet|comment|remark|reply|respond|continue)$/u.test(
        token.lemma,
      ) ||
      token.tag !== 'VERB' ||
      !isFree(token)
    )
      continue
    const subject = scene.discourse.places.find(
      (place) =>
        place.sentence === sentence.index &&
        (place.to === token.index ||
          place.from === token.index + 1 ||
          (place.from < token.index && isSubject(tokens, place))),
    )
    if (subject !== undefined) return subject.actor
  }
  return null
}
