import type { EventMention } from '../core/event.ts'
import type { Token } from '../core/language.ts'
import type { MeasureKind } from '../core/measure.ts'
import type { Span } from '../core/span.ts'
import { modalityOf } from './modality.ts'
import type { Scene } from './sentence-scene.ts'

/** Words that tell one sort of measure. */
export interface Family {
  readonly kind: MeasureKind
  /** As it stands in the name: "US ban on Huawei". */
  readonly noun: string
  readonly words: RegExp
}

const FAMILIES: readonly Family[] = [
  {
    kind: 'ban',
    noun: 'ban',
    words:
      /^(?:ban|bar|block|prohibit|prohibition|forbid|outlaw|embargo|exclude|exclusion|blockade|moratorium|export ban|shut)$/u,
  },
  { kind: 'tariff', noun: 'tariffs', words: /^(?:tariff|duty|levy|duties)$/u },
  { kind: 'control', noun: 'sanctions', words: /^sanction$/u },
  {
    kind: 'control',
    noun: 'restrictions',
    words: /^(?:control|export control|restriction|restrict|curb|export curb|limit|quota|cap)$/u,
  },
]
/** "blocked a plan", "blocked the road": no measure against whoever made it. */
const OTHER_OBJECT =
  /^\s+(?:(?:an?|the|its|their|his|her|this|that|all|any|[\p{L}.]+['’]s?)\s+){0,2}(?:[\p{L}-]+\s+){0,2}(?:plans?|bids?|deals?|mergers?|takeovers?|acquisitions?|attempts?|moves?|proposals?|votes?|roads?|streets?|resolutions?|efforts?|statements?|bills?|nominations?|appointments?|talks|aid|entr(?:y|ance))\b/iu
/** An event that tells a measure. */
export interface Told {
  readonly event: EventMention
  readonly family: Family
  /** Of "halt the export" the first verb, which says how far it has come. */
  readonly verb: Token | null
}

/** What measure an event tells, if any: never one that is denied, wished for or only possible. */
export function readEvent(scene: Scene, event: EventMention): Told | null {
  const stop = event.trigger.lemma.toLowerCase() === 'export' ? stoppingVerb(scene, event.trigger) : null
  if (stop !== null) {
    const modality = modalityOf(scene, stop)
    const family: Family = { kind: 'ban', noun: 'export ban', words: /^export$/u }
    return modality === 'fact' || modality === 'plan' ? { event, family, verb: stop } : null
  }
  const isPlanOrFact = event.status === 'actual' || event.status === 'planned'
  if (!isPlanOrFact || (event.type !== 'SANCTION' && event.type !== 'REGULATE')) return null
  const lemma = event.trigger.lemma.toLowerCase()
  const trigger = scene.tokens.find(({ start }) => start === event.trigger.start)
  const modality = trigger?.tag === 'VERB' ? modalityOf(scene, trigger) : 'fact'
  if (modality === 'wish') return null
  const family = FAMILIES.find(({ words }) => words.test(lemma))
  if (family === undefined || OTHER_OBJECT.test(scene.document.text.slice(event.trigger.end, scene.end))) return null
  return { event, family: exportFamily(scene, event, family), verb: null }
}

/** "halt the export", "suspended rare-earth exports": the verb right before, over adjectives and nouns alone. */
export function stoppingVerb(scene: Scene, trigger: Span): Token | null {
  const at = scene.tokens.findIndex((token) => token.start === trigger.start)
  for (let index = at - 1; index >= Math.max(0, at - 5); index -= 1) {
    const token = scene.tokens[index]
    if (token === undefined) return null
    const isVerb = token.tag === 'VERB' || scene.tokens[index - 1]?.text.toLowerCase() === 'to'
    if (isVerb && /^(?:halt|stop|suspend|ban|block|prohibit|freeze)$/iu.test(token.lemma)) return token
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON)$/u.test(token.tag) && token.text !== '-') return null
  }
  return null
}

/** "export controls", "limit exports of": a control that says of what kind. */
function exportFamily(scene: Scene, event: EventMention, family: Family): Family {
  if (family.noun !== 'restrictions') return family
  const around = scene.document.text.slice(Math.max(scene.start, event.trigger.start - 12), event.trigger.end)
  return /\bexport[\s-]+\p{L}+$/iu.test(around) ? { ...family, noun: 'export controls' } : family
}
