import type { MeasureStage } from '../core/measure.ts'

export interface StageVerb {
  /** What it tells as a fact. */
  readonly fact: MeasureStage
  /** What it tells as a plan; null: a plan to do so is no step. */
  readonly plan: MeasureStage | null
  /** What it tells where somebody merely wants it. */
  readonly wish: MeasureStage | null
}

const FOUND: StageVerb = { fact: 'enacted', plan: 'proposed', wish: 'proposed' }
const SHOWN: StageVerb = { fact: 'announced', plan: 'proposed', wish: null }
const PASSED: StageVerb = { fact: 'enacted', plan: 'proposed', wish: null }
const LAID: StageVerb = { fact: 'in force', plan: 'announced', wish: 'proposed' }
/** What is to be carried out has been announced by somebody else before. */
const CARRIED: StageVerb = { fact: 'in force', plan: null, wish: null }
const MEANT: StageVerb = { fact: 'proposed', plan: 'proposed', wish: null }
const HELD: StageVerb = { fact: 'suspended', plan: null, wish: null }
const GONE: StageVerb = { fact: 'lifted', plan: null, wish: null }

function table(entries: readonly (readonly [StageVerb, string])[]): ReadonlyMap<string, StageVerb> {
  return new Map(entries.flatMap(([verb, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, verb] as const)))
}

/** Verbs whose object, or passive subject, is the measure. */
export const STAGE_VERBS = table([
  [FOUND, 'establish set create build formulate compile form draw work'],
  [SHOWN, 'announce unveil publish release introduce launch present reveal'],
  [PASSED, 'enact pass adopt sign issue promulgate approve ratify'],
  [LAID, 'impose place levy slap raise hike increase double tighten expand extend roll intensify'],
  [CARRIED, 'apply implement'],
  [MEANT, 'propose consider mull weigh draft study prepare plan suggest discuss review'],
  [HELD, 'suspend pause freeze postpone delay'],
  [GONE, 'lift revoke repeal rescind scrap abolish abandon end drop cancel withdraw terminate'],
])

/** Verbs that the measure itself does: "took effect", "came into force", "has applied since". */
export const FORCE_PHRASE =
  /^(?:take|takes|took|taken|taking)\s+(?:immediate\s+)?effect\b|^(?:come|comes|came|coming|enter|enters|entered|go|goes|went|gone)\s+in(?:to)?\s+(?:force|effect)\b|^(?:applies|applied|apply)\s+(?:since|from|as\s+of)\b|^(?:rolled)\s+out\b/iu

/** "has been in effect since", "remains in force". */
export const STANDING_PHRASE =
  /^(?:is|are|was|were|been|be|remain|remains|remained|stay|stays|stayed)\s+in\s+(?:force|effect)\b/iu
