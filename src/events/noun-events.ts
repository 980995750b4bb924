import type { Role } from '../core/event.ts'
import type { NounPhrase } from './chunks.ts'
import { type Clause, type PrepositionalPhrase, phrasesFrom } from './clause-model.ts'
import type { Draft } from './draft.ts'
import { LIGHT_VERBS, NOUN_ROWS, type TriggerRow, VERB_ROWS } from './lexicon.ts'
import type { Arguments } from './match-row.ts'
import { mentionAt, mentionsWithin, rolesOf, toRole, uniqueRoles } from './roles.ts'
import type { PlacedMention, SentenceView } from './view.ts'

/** The events that nouns of a sentence name. */
export function findNounEvents(view: SentenceView): readonly Draft[] {
  return view.chunks.flatMap((chunk, at) => {
    if (chunk.kind !== 'noun' || chunk.isTime || mentionAt(view, chunk.head) !== null) return []
    const draft = nounEvent(view, chunk, at)
    return draft === null ? [] : [draft]
  })
}

/** Where an event noun stands: its own phrases and the verb that governs it. */
interface Setting {
  readonly noun: NounPhrase
  readonly at: number
  readonly phrases: readonly PrepositionalPhrase[]
  readonly clause: Clause | null
  /** The governing verb is light, and the noun its object (or the subject of its passive). */
  readonly light: 'forward' | 'reverse' | null
  /** A participle that says who did it to whom: "sanctions imposed by A on B". */
  readonly participle: Clause | null
}

function nounEvent(view: SentenceView, noun: NounPhrase, at: number): Draft | null {
  const lemma = view.tokens[noun.head]?.lemma.toLowerCase() ?? ''
  const rows = NOUN_ROWS.get(lemma) ?? NOUN_ROWS.get(singular(lemma)) ?? []
  const setting = settingOf(view, noun, at)
  for (const row of rows) {
    if (!isCompound(view, noun, row)) continue
    const direct = nounArguments(view, setting, row)
    if (!nounHolds(view, setting, { row, direct })) continue
    const found = withFallback(view, setting, { row, direct })
    return {
      part: 'noun',
      token: noun.head,
      type: row.type,
      row,
      effect: row.effect,
      ...found,
      clause: setting.participle ?? setting.clause,
      isCarried: setting.light !== null || setting.participle !== null,
      chunk: at,
      rule: `noun/${ruleName(setting, direct)}`,
      confidence: direct.agents.length > 0 && direct.targets.length > 0 ? 0.6 : 0.4,
    }
  }
  return null
}

/** Taggers leave some plurals as they are. */
function singular(lemma: string): string {
  return lemma.endsWith('ies') ? `${lemma.slice(0, -3)}y` : lemma.replace(/s$/u, '')
}

function ruleName(setting: Setting, direct: Arguments): string {
  if (setting.participle !== null) return 'participle'
  if (setting.light !== null) return `light-verb-${setting.light}`
  return direct.agents.length + direct.targets.length > 0 ? 'phrase' : 'governor'
}

/** "trade war": the words before the head. */
function isCompound(view: SentenceView, noun: NounPhrase, row: TriggerRow): boolean {
  return row.rest.every((word, index) => view.tokens[noun.head - row.rest.length + index]?.lemma.toLowerCase() === word)
}

function settingOf(view: SentenceView, noun: NounPhrase, at: number): Setting {
  const participle =
    view.clauses.find(
      (clause) =>
        clause.parent.noun === at &&
        clause.parent.link === 'relative' &&
        clause.verb.isPassive &&
        LIGHT_VERBS.get(clause.verb.lemma) === 'forward',
    ) ?? null
  const governor = governorOf(view, at)
  const direction = governor === null ? undefined : LIGHT_VERBS.get(governor.verb.lemma)
  const isObject =
    governor !== null && (governor.verb.isPassive ? governor.subject === at : isObjectOf(view, governor, at))
  return {
    noun,
    at,
    phrases: phrasesFrom(view.chunks, at + 1),
    clause: governor,
    light: isObject ? (direction ?? null) : null,
    participle,
  }
}

function isObjectOf(view: SentenceView, clause: Clause, at: number): boolean {
  if (clause.object === at || clause.secondObject === at) return true
  const first = clause.object
  if (first === null || first > at) return false
  // Joined objects: "imposed tariffs and sanctions".
  return view.chunks
    .slice(first + 1, at)
    .every((chunk) => chunk.kind === 'comma' || chunk.kind === 'conjunction' || chunk.kind === 'noun')
}

/** The verb whose object or phrase the noun is, or whose passive subject. */
export function governorOf(view: SentenceView, at: number): Clause | null {
  const asSubject = view.clauses.find(
    (clause) => clause.subject === at && clause.parent.link !== 'infinitive' && clause.parent.link !== 'relative',
  )
  if (asSubject !== undefined) return asSubject
  const before = view.clauses.findLast((clause) => clause.at < at)
  return before ?? null
}

/** Possessor and modifiers, then prepositional phrases, then what a light verb or a participle adds. */
function nounArguments(view: SentenceView, setting: Setting, row: TriggerRow): Arguments {
  const inside = bound(view, setting, insideArguments(view, setting.noun, row))
  const agents = [...inside.agents]
  const targets = [...inside.targets]
  for (const phrase of [
    ...setting.phrases,
    ...(setting.participle?.phrases ?? []),
    ...(setting.light === null ? [] : (setting.clause?.phrases ?? [])),
  ]) {
    const roles =
      phrase.word === 'between' || phrase.word === 'among'
        ? bothSides(view, phrase)
        : rolesOf(view, phrase.noun, 'owner')
    if ((row.agents.includes(phrase.word) || phrase.word === 'by') && agents.length === 0) agents.push(...roles)
    else if (row.targets.includes(phrase.word) && targets.length === 0) targets.push(...roles)
  }
  if (targets.length === 0) targets.push(...forbidden(view, setting, row))
  const { light, clause } = setting
  if (light !== null && clause !== null) addLight({ view, clause, light, agents, targets })
  const unique = uniqueRoles(agents)
  return {
    agents: unique,
    targets: uniqueRoles(targets).filter((role) => !unique.some((agent) => agent.actor === role.actor)),
  }
}

/** "a ban on buying systems made by X": whoever stands behind what may not be done. */
function forbidden(view: SentenceView, setting: Setting, row: TriggerRow): readonly Role[] {
  const gerund = gerundOf(view, setting.at)
  return gerund !== null && row.targets.includes(gerund.parent.word) ? rolesOf(view, gerund.object, 'owner') : []
}

/** "a ban on buying": the clause that the noun governs. */
function gerundOf(view: SentenceView, at: number): Clause | null {
  return view.clauses.find((clause) => clause.parent.noun === at && clause.parent.link === 'gerund') ?? null
}

interface LightFilling {
  readonly view: SentenceView
  readonly clause: Clause
  readonly light: 'forward' | 'reverse'
  readonly agents: Role[]
  readonly targets: Role[]
}

function addLight({ view, clause, light, agents, targets }: LightFilling): void {
  if (clause.verb.isPassive) return
  const subjects = rolesOf(view, clause.subject, 'owner')
  const side = light === 'forward' ? agents : targets
  if (side.length === 0) side.push(...subjects)
  if (light === 'forward' && targets.length === 0) targets.push(...rolesOf(view, clause.object, 'head'))
}

function bothSides(view: SentenceView, phrase: PrepositionalPhrase): readonly Role[] {
  return rolesOf(view, phrase.noun, 'owner')
}

const SIDED = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'ACCUSE', 'AID', 'REGULATE'])

/** "X's ban", "the US ban", "US-China talks", "the Huawei ban". */
function insideArguments(view: SentenceView, noun: NounPhrase, row: TriggerRow): Arguments {
  const inside = mentionsWithin(view, noun)
  const agents = inside.filter((placed) => isPossessor(view, placed) || !isVictim(placed, row))
  const targets = inside.filter((placed) => !agents.includes(placed))
  const [first, ...others] = agents
  const isPair =
    others.length > 0 &&
    (row.type === 'CONSULT' || row.type === 'COOPERATE' || row.type === 'AGREE' || row.rest.length > 0)
  if (first === undefined) return { agents: [], targets: targets.map(toRole) }
  return {
    agents: (isPair ? agents : [first]).map(toRole),
    targets: [...targets, ...(isPair ? [] : others)].map(toRole),
  }
}

function isPossessor(view: SentenceView, placed: PlacedMention): boolean {
  const next = view.tokens[placed.last + 1]
  return (
    next?.fineTag === 'POS' ||
    view.tokens[placed.last]?.fineTag === 'POS' ||
    view.tokens[placed.last]?.fineTag === 'PRP$'
  )
}

/** "urged Globex to drop its lawsuit": its is whoever would drop it. */
function bound(view: SentenceView, { noun, at, clause }: Setting, inside: Arguments): Arguments {
  const pronoun = view.tokens[noun.first]?.text.toLowerCase()
  if ((pronoun !== 'its' && pronoun !== 'their') || clause === null || clause.object !== at || clause.verb.isPassive)
    return inside
  const subjects = rolesOf(view, clause.subject, 'head')
  return subjects.length === 0 ? inside : { agents: subjects, targets: inside.targets }
}

/** A company or person before a sanction noun is whom it hits ("the Huawei ban"); a state is who sets it ("the US ban"). */
function isVictim(placed: PlacedMention, row: TriggerRow): boolean {
  return SIDED.has(row.type) && (placed.actor.kind === 'Company' || placed.actor.kind === 'Person')
}

function nounHolds(
  view: SentenceView,
  setting: Setting,
  { row, direct }: { readonly row: TriggerRow; readonly direct: Arguments },
): boolean {
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

/** Without a doer of its own, a noun takes the subject of the verb above it ("called off the talks"). */
function withFallback(
  view: SentenceView,
  setting: Setting,
  { row, direct }: { readonly row: TriggerRow; readonly direct: Arguments },
): Arguments {
  if (direct.agents.length > 0 || setting.clause === null) return direct
  if (setting.light === 'reverse' || isSaying(setting.clause, row)) return direct
  const subjects = setting.clause.subject === setting.at ? [] : rolesOf(view, setting.clause.subject, 'owner')
  return {
    agents: subjects.filter((role) => !direct.targets.some((target) => target.actor === role.actor)),
    targets: direct.targets,
  }
}

/** Who says something of a deed is not its doer; of words he is ("made remarks"). */
function isSaying(clause: Clause, row: TriggerRow): boolean {
  return (
    row.type !== 'STATEMENT' &&
    row.type !== 'CONSULT' &&
    (VERB_ROWS.get(clause.verb.lemma) ?? []).some((verb) => verb.effect === 'say' || verb.effect === 'accuse')
  )
}
