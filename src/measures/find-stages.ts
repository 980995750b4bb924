import type { EventMention } from '../core/event.ts'
import type { Token } from '../core/language.ts'
import type { MeasureStage, StageReport } from '../core/measure.ts'
import { covers, overlaps, type Span } from '../core/span.ts'
import { explicitDate } from './explicit-date.ts'
import { modalityOf } from './modality.ts'
import { evidenceFor, type Scene, spanOver, tokensIn } from './sentence-scene.ts'
import { FORCE_PHRASE, STAGE_VERBS, STANDING_PHRASE } from './stage-words.ts'

/** A step that a sentence tells of a measure at one place in it, and the event of that step, if events found one. */
export interface Step {
  readonly report: StageReport
  readonly event: EventMention | null
}

const REACH = 9
/** "announced plans to set up": what is announced is the plan. */
const ANNOUNCED =
  /\b(?:announc|unveil)\p{L}*\s+(?:(?:\p{L}+\s+){0,2}(?:plans?|intentions?|decisions?)\s+(?:to|for)|by\s+[^,;.]{1,40}\s+to|to)\s+[^,;.]{0,20}$/iu

/** What a sentence says of the life of the measure at `place`, a stretch of it. */
export function findSteps(scene: Scene, place: Span): readonly Step[] {
  const anchor = tokensIn(scene, place)
  const first = anchor[0]
  const last = anchor.at(-1)
  if (first === undefined || last === undefined) return []
  const before = verbBefore(scene, first.index)
  const active = before === null ? null : stepOf(scene, { verb: before, place, isPassive: false })
  return [...(active === null ? [] : [active]), ...stepsAfter(scene, last.index, place)]
}

/** The verb that has the measure as its object: nothing but its article, owner and modifiers between them. */
function verbBefore(scene: Scene, first: number): Token | null {
  let isModifying = true
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const token = scene.tokens[at]
    if (token === undefined) return null
    if (token.tag === 'VERB' && STAGE_VERBS.has(token.lemma.toLowerCase())) return token
    isModifying &&= token.tag === 'NOUN' || token.tag === 'ADJ' || token.fineTag === 'VBN' || token.fineTag === 'VBG'
    if (!isModifying && !mayStandBetween(scene, token)) return null
  }
  return null
}

const BETWEEN = /^(?:up|out|study|studies|“|"|‘|['’]s?|own|plans?|also)$/iu

function mayStandBetween(scene: Scene, token: Token): boolean {
  if (BETWEEN.test(token.text) || token.fineTag === 'VBN') return true
  const isStudyOf =
    /^(?:on|of)$/iu.test(token.text) && /^stud(?:y|ies)$/iu.test(scene.tokens[token.index - 1]?.text ?? '')
  if (isStudyOf || /^(?:DET|ADJ|ADV|NUM|PRON)$/u.test(token.tag)) return true
  const next = scene.tokens[token.index + 1]
  const isFollowedByIt =
    next !== undefined && /^(?:ADP|VERB|AUX|CCONJ|PUNCT)$/u.test(next.tag) && !/['’]/u.test(next.text)
  return !isFollowedByIt && scene.actors.some((placed) => covers(placed, token))
}

/** What the measure does or undergoes behind its name: "took effect", "was passed", "which was suspended". */
function stepsAfter(scene: Scene, last: number, place: Span): readonly Step[] {
  const found: Step[] = []
  for (let at = last + 1; at < Math.min(scene.tokens.length, last + 1 + REACH + found.length * REACH); at += 1) {
    const token = scene.tokens[at]
    if (token === undefined || /^[;:]$/u.test(token.text)) break
    const rest = scene.document.text.slice(token.start, scene.end)
    const step =
      STANDING_PHRASE.test(rest) || FORCE_PHRASE.test(rest)
        ? forceStep(scene, token, place)
        : passiveStep(scene, token, { place, last })
    if (step !== null) found.push(step)
    else if (token.tag === 'VERB' && !isStageObject(scene, token)) break
    if (scene.actors.some((placed) => placed.start === token.start) && found.length > 0) break
  }
  return found
}

function forceStep(scene: Scene, verb: Token, place: Span): Step | null {
  const modality = modalityOf(scene, verb)
  if (modality === 'none' || modality === 'wish') return null
  const phrase =
    (FORCE_PHRASE.exec(scene.document.text.slice(verb.start, scene.end)) ??
      STANDING_PHRASE.exec(scene.document.text.slice(verb.start, scene.end)))?.[0] ?? verb.text
  const stage = modality === 'plan' ? 'announced' : 'in force'
  return makeStep(scene, {
    stage,
    place,
    verb: { start: verb.start, end: verb.start + phrase.length },
    isPlan: modality === 'plan',
  })
}

interface Behind {
  readonly place: Span
  readonly last: number
}

/** A participle behind a form of "be", or in a relative clause whose object is the measure. */
function passiveStep(scene: Scene, verb: Token, { place, last }: Behind): Step | null {
  if (verb.tag !== 'VERB' || !STAGE_VERBS.has(verb.lemma.toLowerCase())) return null
  if (!isStageObject(scene, verb) && !isRelativeObject(scene, last, verb)) return null
  return stepOf(scene, { verb, place, isPassive: true })
}

function isStageObject(scene: Scene, verb: Token): boolean {
  if (!STAGE_VERBS.has(verb.lemma.toLowerCase())) return false
  const previous = scene.tokens.slice(Math.max(0, verb.index - 3), verb.index).findLast(({ tag }) => tag !== 'ADV')
  if (/^(?:be|is|are|was|were|been|being)$/iu.test(previous?.text ?? '')) return true
  const directly = scene.tokens[verb.index - 1]
  // "a bill signed by X on Tuesday"
  const isReduced = directly?.tag === 'NOUN' && scene.tokens[verb.index + 1]?.text.toLowerCase() === 'by'
  return verb.fineTag === 'VBN' && (/^[,)]$/u.test(directly?.text ?? '') || previous?.tag === 'AUX' || isReduced)
}

/** "which the committee adopted": the measure is the object of a relative clause with a subject of its own. */
function isRelativeObject(scene: Scene, last: number, verb: Token): boolean {
  const opening = scene.tokens.slice(last + 1, verb.index)
  const at = opening.findIndex(({ text }) => /^(?:which|that)$/iu.test(text))
  const subject = opening.slice(at + 1)
  // A second relative pronoun opens a clause about something else.
  if (subject.some(({ text }) => /^(?:which|that)$/iu.test(text))) return false
  const hasSubject =
    subject.some(({ tag }) => /^(?:NOUN|PROPN|PRON)$/u.test(tag)) && !/^(?:VERB|AUX)$/u.test(subject[0]?.tag ?? 'AUX')
  return at >= 0 && at < 2 && hasSubject && !subject.some(({ tag, text }) => tag === 'VERB' || text === ',')
}

interface StepSearch {
  readonly verb: Token
  readonly place: Span
  readonly isPassive: boolean
}

function stepOf(scene: Scene, { verb, place, isPassive }: StepSearch): Step | null {
  const meanings = STAGE_VERBS.get(verb.lemma.toLowerCase())
  if (meanings === undefined) return null
  const modality = modalityOf(scene, isPassive ? auxiliaryOf(scene, verb) : verb)
  if (modality === 'none') return null
  const told = meanings[modality]
  const lead = scene.document.text.slice(Math.max(scene.start, verb.start - 60), verb.start)
  const stage: MeasureStage | null =
    modality === 'plan' && told === 'proposed' && ANNOUNCED.test(lead) ? 'announced' : told
  return stage === null ? null : makeStep(scene, { stage, place, verb, isPlan: modality !== 'fact' })
}

/** "will be suspended": the modal stands before "be". */
function auxiliaryOf(scene: Scene, verb: Token): Token {
  const previous = scene.tokens[verb.index - 1]
  return previous !== undefined && /^(?:be|been|being)$/iu.test(previous.text) ? previous : verb
}

interface StepParts {
  readonly stage: MeasureStage
  readonly place: Span
  readonly verb: Span
  readonly isPlan: boolean
}

function makeStep(scene: Scene, { stage, place, verb, isPlan }: StepParts): Step {
  const event = scene.events.find(({ trigger }) => overlaps(trigger, verb)) ?? null
  const behind = scene.document.text.slice(place.start < verb.start ? verb.start : place.end, scene.end)
  const { publishedOn } = scene.document
  const told = event?.date ?? (isPlan ? null : explicitDate(behind, publishedOn))
  const date = isPlan || isDateOfStep({ told, publishedOn, isToCome: isStillToCome(stage, scene, verb) }) ? told : null
  const isChange = CHANGE.test(scene.document.text.slice(verb.start, verb.end))
  const span = spanOver(place, verb)
  return {
    report: {
      stage,
      date: isChange ? null : date,
      evidence: evidenceFor(scene, span, `stage/${stage.replace(' ', '-')}`),
    },
    event,
  }
}

/** "takes effect on Saturday": the present tense of a timetable. */
function isStillToCome(stage: MeasureStage, scene: Scene, verb: Span): boolean {
  return (
    stage === 'in force' &&
    /^(?:takes?|comes?|enters?|goe?s?|applies|apply)\b/iu.test(scene.document.text.slice(verb.start, verb.end))
  )
}

/** A tariff that "was doubled in March" has not begun in March. */
const CHANGE = /^(?:rais|hik|increas|doubl|tighten|expand|extend)/iu

interface ToldDate {
  readonly told: string | null
  readonly publishedOn: string | null
  readonly isToCome: boolean
}

/** What has happened has no date behind the article's, and what "takes effect" none before it. */
function isDateOfStep({ told, publishedOn, isToCome }: ToldDate): boolean {
  if (told === null || publishedOn === null) return true
  return isToCome ? told >= publishedOn.slice(0, told.length) : told <= publishedOn
}
