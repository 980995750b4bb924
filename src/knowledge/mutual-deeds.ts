import type { EventType } from '../core/event.ts'

/** Of these types are the deeds done with one another. */
const MUTUAL_TYPES: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'COOPERATE'])

/**
 * Verbs and nouns of which several subjects and no object did it with one another: verbs of social interaction (B. Levin,
 * English Verb Classes and Alternations, 1993, sections 36.1 to 36.4) and of agreeing and joining, with their nouns. What
 * each does for itself ("visit", "buy", "approve") is none of them.
 */
const MUTUAL_LEMMAS: ReadonlySet<string> = new Set(
  `accord agree agreement align alliance ally armistice bargain ceasefire coalition collaborate collaboration
  communique confer conference consult consultation converse conversation cooperate cooperation co-operate
  co-operation coordinate coordination correspond deal debate dialogue discuss discussion drill engage engagement
  exchange exercise interact interaction join link meet meeting memorandum merge merger negotiate negotiation
  normalise normalize pact parley partner partnership reconcile reconciliation relation settle settlement share
  sign signing speak summit swap talk team tie trade treaty truce work`.split(/\s+/u),
)

/** Whether a deed told by that word is one that its sides do with one another. */
export function isMutualDeed(type: EventType, lemma: string): boolean {
  return MUTUAL_TYPES.has(type) && MUTUAL_LEMMAS.has(lemma)
}
