import type { Sentence, Token } from '../core/language.ts'
import { covers } from '../core/span.ts'
import { mention } from './cast.ts'
import { type Speaking, whoAreWe, whoIsI } from './first-person.ts'
import { orderingPresident } from './incumbents.ts'
import { speakerIn } from './quoted-speakers.ts'
import type { Scene } from './scene.ts'
import { signatoriesOf } from './signatories.ts'
import { type Turn, turnsOf } from './turns.ts'
import { authorOf } from './voices.ts'

/** About the share that proved right on the training texts. */
const SCORE = { we: 0.6, i: 0.9, you: 0.6, relative: 0.8 }

const I = /^(?:i|me|my|mine|myself)$/iu
const WE = /^(?:we|us|our|ours|ourselves)$/iu

/** "we", "I", "you" and "who" are read last: they need everybody's office, and no other word refers to them. */
export function readSpeech(scene: Scene): void {
  const voice = authorOf(scene)
  const author = { ...voice, person: voice.person ?? orderingPresident(scene, voice.country) }
  const turns = turnsOf(scene, author)
  const signatories = signatoriesOf(scene, author)
  for (const sentence of scene.sentences) {
    const quoted = speakerIn(scene.discourse, scene, sentence)
    const turn = turns[sentence.index] ?? null
    for (const token of sentence.tokens) {
      if (isFirstPerson(token)) readFirstPerson(scene, sentence, token, { quoted, turn, author, signatories })
      else if (isSecondPerson(token)) readSecondPerson(sentence, token, turn)
      else readRelative(scene, sentence, token)
    }
  }
}

function isFirstPerson(token: Token): boolean {
  return (I.test(token.text) || WE.test(token.text)) && token.tag === 'PRON' && token.text !== 'US'
}

function isSecondPerson({ text, tag }: Token): boolean {
  return /^(?:you|your|yours|yourself)$/iu.test(text) && tag === 'PRON'
}

/** Whom "we" and "I" denote where they stand. Mentions are added. */
function readFirstPerson(
  scene: Scene,
  sentence: Sentence,
  token: Token,
  voices: Pick<Speaking, 'quoted' | 'turn' | 'author' | 'signatories'>,
): void {
  const at = { sentence: sentence.index, from: token.index, to: token.index + 1 }
  const isQuoted = sentence.quotations.some((quotation) => covers(quotation, token))
  const speaking = { ...voices, at, isQuoted }
  const person = I.test(token.text) ? 'i' : 'we'
  const actors = person === 'i' ? whoIsI(speaking) : whoAreWe(scene, speaking)
  for (const actor of actors)
    mention(actor, { ...at, form: 'pronoun', rule: `pronoun/${person}`, score: SCORE[person] })
}

/** "you" in an interview or remarks is the one addressed. */
function readSecondPerson(sentence: Sentence, token: Token, turn: Turn | null): void {
  const at = { sentence: sentence.index, from: token.index, to: token.index + 1 }
  if (turn?.addressed == null || turn.addressed === turn.speaker) return
  mention(turn.addressed, { ...at, form: 'pronoun', rule: 'pronoun/you', score: SCORE.you })
}

/** Whom "who", "which" and "whose" denote: whatever the clause hangs on. */
function readRelative(scene: Scene, sentence: Sentence, token: Token): void {
  const noun = relativeHead(sentence.tokens, token)
  const here = scene.discourse.in(sentence.index)
  const around = here.filter(({ from, to, actors }) => actors.length === 1 && from <= noun && noun < to)
  const [place] = around.sort((a, b) => b.to - b.from - (a.to - a.from))
  const [actor] = place?.actors ?? []
  if (actor === undefined) return
  const at = { sentence: sentence.index, from: token.index, to: token.index + 1 }
  mention(actor, { ...at, form: 'pronoun', rule: 'pronoun/relative', score: SCORE.relative })
}

/** The word that the relative clause of a pronoun hangs on; -1: it opens no such clause. */
function relativeHead(tokens: readonly Token[], { text, head }: Token): number {
  if (!/^(?:who|whom|which|whose)$/iu.test(text)) return -1
  let at = head ?? -1
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    if (tokens[at]?.relation === 'acl:relcl') return tokens[at]?.head ?? -1
    at = tokens[at]?.head ?? -1
  }
  return -1
}
