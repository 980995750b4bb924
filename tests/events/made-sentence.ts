import type { FoundActor } from '../../src/core/actor.ts'
import type { EventMention, EventType } from '../../src/core/event.ts'
import { makeId } from '../../src/core/ids.ts'
import type { EventGuess, Sentence, Token, UniversalTag } from '../../src/core/language.ts'
import { type EventSettings, type LexiconRow, PLAIN_SETTINGS } from '../../src/core/reading-settings.ts'
import { findEvents } from '../../src/events/index.ts'

/** What the reader is made to say of one word. */
interface MadeGuess {
  readonly word: string
  readonly score: number
  readonly type?: EventType
  readonly agents?: readonly string[]
  readonly targets?: readonly string[]
}

const FINE: Readonly<Record<string, string>> = {
  VERB: 'VBD',
  NOUN: 'NN',
  PROPN: 'NNP',
  ADP: 'IN',
  DET: 'DT',
  PART: 'TO',
}

/**
 * A sentence that no model has read.
 * @param marked - Words with their tag, and their lemma where it is another: "Acme/PROPN decoupled/VERB/decouple".
 */
function makeSentence(marked: string, guesses: readonly MadeGuess[]): { text: string; sentence: Sentence } {
  let text = ''
  const tokens = marked.split(' ').map((word, index): Token => {
    const [form = '', tag = '', lemma = form.toLowerCase(), fineTag = FINE[tag] ?? ''] = word.split('/')
    if (text !== '' && form !== '.') text += ' '
    const start = text.length
    text += form
    return {
      index,
      text: form,
      lemma,
      tag: tag as UniversalTag,
      fineTag,
      start,
      end: text.length,
      head: null,
      relation: '',
    }
  })
  const at = (form: string) => tokens.findIndex((token) => token.text === form)
  const places = (forms: readonly string[] = []) => forms.map((form) => ({ sentence: 0, word: at(form), score: 0.9 }))
  const eventGuesses = guesses.map(
    ({ word, score, type = 'STATEMENT', agents, targets }): EventGuess => ({
      word: at(word),
      type,
      status: 'actual',
      agents: places(agents),
      targets: places(targets),
      sources: [],
      score,
    }),
  )
  const span = { index: 0, block: 0, start: 0, end: text.length, isHeading: false, quotations: [] }
  return { text, sentence: { ...span, tokens, guesses: [], eventGuesses } }
}

/** Every name in the sentence is an actor. */
function castOf(sentence: Sentence): readonly FoundActor[] {
  return sentence.tokens
    .filter(({ tag }) => tag === 'PROPN')
    .map(({ text: name, start, end }) => ({
      id: makeId('actor', name),
      name,
      kind: 'Country' as const,
      aliases: [],
      country: null,
      wikidata: null,
      mentions: [{ start, end, sentence: 0, form: 'name' as const, rule: 'test', score: 1 }],
    }))
}

/** The events of one made-up sentence. */
export function eventsOf(
  marked: string,
  guesses: readonly MadeGuess[],
  settings: Partial<EventSettings> = {},
): readonly (EventMention & { readonly who: string; readonly whom: string })[] {
  const { text, sentence } = makeSentence(marked, guesses)
  const header = { id: makeId('doc', text), name: 'test', title: null, publisher: null, byline: null, url: null }
  const blocks = [{ start: 0, end: text.length, kind: 'body' as const, rule: 'test' }]
  const document = { ...header, publishedOn: null, sha256: '0', format: 'text' as const, text, blocks }
  const layer = { actors: castOf(sentence), places: [], relations: [] }
  const nameOf = (roles: EventMention['agents']) =>
    roles.map(({ actor }) => layer.actors.find(({ id }) => id === actor)?.name).join('+')
  return findEvents(document, [sentence], layer, { ...PLAIN_SETTINGS, ...settings }).events.map((event) => ({
    ...event,
    who: nameOf(event.agents),
    whom: nameOf(event.targets),
  }))
}

/** A lexicon of rows "lemma|TYPE|frame". */
export function lexiconOf(...rows: readonly string[]): EventSettings['lexicon'] {
  const made = rows.map((row): LexiconRow => {
    const [lemma = '', type = '', frame = ''] = row.split('|')
    return { lemma, type: type as EventType, frame }
  })
  return { rows: made, hash: JSON.stringify(made) }
}
