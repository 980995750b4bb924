import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FoundTopic } from '../core/event.ts'
import { makeId } from '../core/ids.ts'
import { PACKAGE_ROOT } from '../core/package-root.ts'
import type { SentenceView } from './view.ts'

/** A topic named in a sentence; token indices, both ends included. */
export interface PlacedTopic {
  readonly topic: FoundTopic
  readonly first: number
  readonly last: number
}

interface TopicForm {
  readonly name: string
  /** Lower case, except forms written in capitals ("AI"), which count only so. */
  readonly words: readonly string[]
}

const FORMS = readForms()

function readForms(): ReadonlyMap<string, readonly TopicForm[]> {
  const text = readFileSync(join(PACKAGE_ROOT, 'src', 'events', 'topics.tsv'), 'utf8')
  const byFirst = new Map<string, TopicForm[]>()
  for (const line of text.split('\n').slice(1)) {
    const [name = '', forms = ''] = line.split('\t')
    for (const form of forms.split('|').filter((each) => each !== '')) {
      // A tokeniser may leave a hyphened word whole or cut it.
      for (const words of [form.split(' '), form.replaceAll('-', ' - ').split(' ')]) {
        const first = words[0]?.toLowerCase() ?? ''
        byFirst.set(first, [...(byFirst.get(first) ?? []), { name, words }])
      }
    }
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** Technologies and goods that a sentence names, in text order, longest form first. */
export function findTopics(view: SentenceView): readonly PlacedTopic[] {
  const found: PlacedTopic[] = []
  let at = 0
  while (at < view.tokens.length) {
    const form = formAt(view, at)
    if (form !== null) found.push({ topic: toTopic(form.name), first: at, last: at + form.words.length - 1 })
    at += form === null ? 1 : form.words.length
  }
  return found
}

function formAt(view: SentenceView, at: number): TopicForm | null {
  const forms = FORMS.get(view.tokens[at]?.text.toLowerCase() ?? '') ?? []
  return (
    forms.find(
      (form) =>
        form.words.every((word, index) => sameWord(view.tokens[at + index]?.text ?? '', word)) && !isInName(view, at),
    ) ?? null
  )
}

function sameWord(text: string, word: string): boolean {
  return text === word || (word !== word.toUpperCase() && text.toLowerCase() === word.toLowerCase())
}

/** "Cyberspace Administration of China" is a name, not the topic. */
function isInName(view: SentenceView, at: number): boolean {
  return view.mentions.some(
    ({ first, last, mention }) => first <= at && at <= last && mention.form !== 'group' && mention.form !== 'nominal',
  )
}

function toTopic(name: string): FoundTopic {
  return { id: makeId('topic', name.toLowerCase()), name, aliases: [] }
}
