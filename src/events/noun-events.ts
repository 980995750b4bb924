import type { NounPhrase } from './chunk-model.ts'
import type { Draft } from './draft.ts'
import { firstRows, NOUN_ROWS, nounForms, type TriggerRow } from './lexicon.ts'
import { type Arguments, isCompound } from './match-row.ts'
import { nounArguments, withFallback } from './noun-arguments.ts'
import { type Setting, settingOf } from './noun-setting.ts'
import { mentionAt } from './roles.ts'
import type { SentenceView } from './view.ts'

/** The events that nouns of a sentence name. */
export function findNounEvents(view: SentenceView): readonly Draft[] {
  return view.chunks.flatMap((chunk, at) => {
    if (chunk.kind !== 'noun' || chunk.isTime || mentionAt(view, chunk.head) !== null) return []
    const draft = nounEvent(view, chunk, at)
    return draft === null ? [] : [draft]
  })
}

function nounEvent(view: SentenceView, noun: NounPhrase, at: number): Draft | null {
  const token = view.tokens[noun.head]
  const rows = firstRows(NOUN_ROWS, nounForms(token?.lemma.toLowerCase() ?? '', token?.text.toLowerCase() ?? ''))
  const setting = settingOf(view, noun, at)
  for (const row of rows) {
    // "banned exports to C": the trade that is forbidden is the ban's matter, and no trade that takes place.
    if (setting.isForbidden && (row.type === 'COOPERATE' || row.type === 'BUSINESS')) return null
    if (!isCompound(view, noun.head, row)) continue
    const direct = nounArguments(view, setting, row)
    if (nounHolds(view, setting, { row, direct })) return nounDraft(view, setting, { row, direct })
  }
  return null
}

/** The event that a noun phrase names by one row. */
export function nounEventBy(view: SentenceView, noun: NounPhrase, place: RowPlace): Draft {
  const setting = settingOf(view, noun, place.at)
  return nounDraft(view, setting, { row: place.row, direct: nounArguments(view, setting, place.row) })
}

interface RowPlace {
  /** Index of the noun phrase among the chunks. */
  readonly at: number
  readonly row: TriggerRow
}

interface RowReading {
  readonly row: TriggerRow
  /** What the row finds in the noun phrase and behind it. */
  readonly direct: Arguments
}

function nounDraft(view: SentenceView, setting: Setting, { row, direct }: RowReading): Draft {
  return {
    part: 'noun',
    token: setting.noun.head,
    type: row.type,
    row,
    effect: row.effect,
    ...withFallback(view, setting, { row, direct }),
    clause: setting.participle ?? setting.clause,
    isCarried: setting.light !== null || setting.participle !== null,
    chunk: setting.at,
    rule: `noun/${ruleName(setting, direct)}`,
    confidence: direct.agents.length > 0 && direct.targets.length > 0 ? 0.6 : 0.4,
  }
}

function ruleName(setting: Setting, direct: Arguments): string {
  if (setting.participle !== null) return 'participle'
  if (setting.light !== null) return `light-verb-${setting.light}`
  return direct.agents.length + direct.targets.length > 0 ? 'phrase' : 'governor'
}

function nounHolds(view: SentenceView, setting: Setting, { row, direct }: RowReading): boolean {
  return row.conditions.every((condition) => {
    const [name = '', list = ''] = condition.split(':')
    const words = list.split(',')
    switch (name) {
      case 'arg':
        return direct.agents.length + direct.targets.length > 0
      case 'agt':
        return direct.agents.length > 0
      case 'tgt':
        return direct.targets.length > 0
      case 'light':
        return setting.light !== null || setting.participle !== null
      case 'prep':
        return setting.phrases.some((phrase) => words.includes(phrase.word))
      case 'obj':
        return words.includes(setting.clause?.verb.lemma ?? '') || words.includes(setting.participle?.verb.lemma ?? '')
      case 'adj':
        return view.tokens
          .slice(setting.noun.first, setting.noun.head)
          .some((token) => words.includes(token.text.toLowerCase()))
      default:
        return false
    }
  })
}
