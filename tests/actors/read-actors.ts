import { findActors } from '../../src/actors/index.ts'
import type { FoundActor, MentionForm } from '../../src/core/actor.ts'
import type { ActorLayer } from '../../src/core/findings.ts'
import { type LanguageReader, readSentences } from '../../src/language/index.ts'
import { documentOf } from '../language/document-of.ts'
import { reader } from '../language/readers.ts'

export interface Reading extends ActorLayer {
  readonly text: string
  /** The actor of that name. */
  actor(name: string): FoundActor | undefined
  /** Names of the actors that a stretch of the text denotes; the first place where it stands. */
  denoted(words: string): readonly string[]
  /** The words of an actor's mentions, in text order, of one form or all. */
  words(name: string, form?: MentionForm): readonly string[]
}

/** @param by - The reader of the words; the one that users get unless another is given. */
export async function readActors(text: string, by: LanguageReader = reader): Promise<Reading> {
  const document = documentOf(text)
  const layer = findActors(document, (await readSentences(document, by)).sentences)
  const actor = (name: string) => layer.actors.find((other) => other.name === name)
  return {
    ...layer,
    text,
    actor,
    denoted(words) {
      const start = text.indexOf(words)
      const end = start + words.length
      return layer.actors
        .filter(({ mentions }) => mentions.some((one) => one.start < end && start < one.end && one.end <= end))
        .map(({ name }) => name)
    },
    words(name, form) {
      const mentions = actor(name)?.mentions ?? []
      return mentions
        .filter((one) => form === undefined || one.form === form)
        .map(({ start, end }) => text.slice(start, end))
    },
  }
}
