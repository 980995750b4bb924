import type { EventMention } from '../core/event.ts'
import type { MeasureStage } from '../core/measure.ts'
import type { Located, Register } from './register.ts'
import { evidenceFor, type Scene, spanning } from './scene.ts'

const STAGES: Readonly<Record<string, MeasureStage>> = {
  propose: 'proposed',
  draft: 'proposed',
  consider: 'proposed',
  mull: 'proposed',
  weigh: 'proposed',
  announce: 'announced',
  unveil: 'announced',
  plan: 'announced',
  publish: 'announced',
  enact: 'enacted',
  pass: 'enacted',
  sign: 'enacted',
  adopt: 'enacted',
  issue: 'enacted',
  impose: 'enacted',
  promulgate: 'enacted',
  establish: 'enacted',
  set: 'enacted',
  introduce: 'enacted',
  slap: 'enacted',
  ban: 'enacted',
  bar: 'enacted',
  block: 'enacted',
  prohibit: 'enacted',
  restrict: 'enacted',
  hike: 'enacted',
  levy: 'enacted',
  outlaw: 'enacted',
  create: 'enacted',
  implement: 'in force',
  enforce: 'in force',
  roll: 'in force',
  effect: 'in force',
  force: 'in force',
  suspend: 'suspended',
  pause: 'suspended',
  lift: 'lifted',
  revoke: 'lifted',
  repeal: 'lifted',
  rescind: 'lifted',
  scrap: 'lifted',
  abolish: 'lifted',
  abandon: 'lifted',
  end: 'lifted',
}
const MAX_WORDS = 8

/** What a sentence says of the life of the measures in it. */
export function findStages(register: Register): void {
  for (const place of register.places) {
    const found = stageVerb(place)
    if (found === null) continue
    const { scene } = place
    const token = scene.tokens[found.at]
    if (token === undefined) continue
    const event = eventAt(scene, found.at)
    const stage = settle(found.stage, event, isPlainFact(scene, found.at))
    if (stage === null) continue
    register.addStage(place.id, {
      stage,
      date: event?.date ?? null,
      evidence: evidenceFor(scene, spanning([place, token]), `stage/${token.lemma.toLowerCase()}`),
    })
  }
}

interface StageVerb {
  readonly stage: MeasureStage
  readonly at: number
}

/** The nearest stage word, before the measure or right behind it ("which took effect"). */
function stageVerb(place: Located): StageVerb | null {
  const { tokens } = place.scene
  const first = tokens.findIndex((token) => token.end > place.start)
  const last = tokens.findLastIndex((token) => token.start < place.end)
  for (let at = last; at >= Math.max(0, first - MAX_WORDS); at -= 1) {
    const stage = stageAt(place.scene, at)
    if (stage !== null) return { stage, at }
    if (at < first && /^[;:]$/u.test(tokens[at]?.text ?? '')) break
  }
  for (let at = last + 1; at < Math.min(tokens.length, last + MAX_WORDS); at += 1) {
    const stage = stageAt(place.scene, at)
    if (stage !== null && isAbout(place.scene, { last, at })) return { stage, at }
  }
  return null
}

function stageAt(scene: Scene, at: number): MeasureStage | null {
  const token = scene.tokens[at]
  if (token === undefined) return null
  const lemma = token.lemma.toLowerCase()
  const before = scene.tokens[at - 1]?.text.toLowerCase() ?? ''
  if (lemma === 'effect') return /^(?:take|took|taken|takes|into)$/u.test(before) ? 'in force' : null
  if (lemma === 'force') return before === 'into' || before === 'in' ? 'in force' : null
  if (token.tag !== 'VERB') return null
  if (lemma === 'roll') return scene.tokens[at + 1]?.text === 'out' ? 'in force' : null
  if (lemma === 'set') return scene.tokens[at + 1]?.text === 'up' ? 'enacted' : null
  return STAGES[lemma] ?? null
}

/** Behind the measure only its own clause speaks of it: "which took effect", "was suspended", "took effect". */
function isAbout(scene: Scene, { last, at }: { readonly last: number; readonly at: number }): boolean {
  const between = scene.tokens.slice(last + 1, at)
  return between.every(
    (token) =>
      token.tag === 'AUX' ||
      token.tag === 'ADV' ||
      token.tag === 'PART' ||
      token.tag === 'ADP' ||
      /^(?:,|which|that|take|took|takes|taken|come|came|comes|enter|entered|go|went)$/iu.test(token.text),
  )
}

function eventAt(scene: Scene, at: number): EventMention | null {
  const near = [at, at - 1, at - 2].flatMap((index) => scene.tokens[index] ?? [])
  return (
    scene.events.find((event) =>
      near.some(
        (token) => token.start === event.trigger.start && (token.index === at || scene.tokens[at]?.tag !== 'VERB'),
      ),
    ) ?? null
  )
}

/** Without an event to ask, only a bare past or passive counts; "to", "will" and "not" do not. */
function isPlainFact(scene: Scene, at: number): boolean {
  const verb = scene.tokens[at]
  if (verb?.tag === 'VERB' && (verb.fineTag === 'VB' || verb.fineTag === 'VBP' || verb.fineTag === 'VBG')) return false
  const before = scene.tokens.slice(Math.max(0, at - 3), at).map((token) => token.text.toLowerCase())
  return !before.some((word) => /^(?:to|will|would|may|might|could|should|must|not|n't|can|if)$/u.test(word))
}

/** What is only planned is announced, what is wished for proposed; an end that has not come is no end. */
function settle(stage: MeasureStage, event: EventMention | null, isPlain: boolean): MeasureStage | null {
  const status = event?.status ?? (isPlain ? 'actual' : 'planned')
  const isEnd = stage === 'lifted' || stage === 'suspended'
  switch (status) {
    case 'actual':
      return stage
    case 'planned':
      return isEnd ? null : stage === 'proposed' ? 'proposed' : 'announced'
    case 'possible':
    case 'requested':
      return isEnd ? null : 'proposed'
    case 'denied':
    case 'alleged':
      return null
  }
}
