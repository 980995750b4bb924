import { killProgram, runProgram } from './kill-program.ts'
import type { Scenario } from './scenario.ts'

/** What was found after so many kills. */
export interface Tally {
  readonly kills: number
  readonly former: number
  readonly next: number
  /** Neither; of a store there must be none. */
  readonly between: number
  /** Runs after a kill that did not end where an undisturbed run does. */
  readonly resumedOtherwise: number
}

interface Chance {
  readonly kills: number
  /** The same one draws the same shares of the time that an undisturbed run takes. */
  readonly seed?: number
  /** One kill after the other on what the former left, and one whole run at the end; else each from the start. */
  readonly inARow?: boolean
}

/** Runs that end before their kill count for nothing; so many may. */
const MAX_TRIES_A_KILL = 4
/** A run that ended before its kill was quicker than the first one: the next kill comes earlier. */
const QUICKER = 0.6
/** Half of the kills fall into the last part, where things are written. */
const LAST_PART = 0.4

/**
 * Kills the program at moments that are drawn once for all, looks at what it left, and runs it again to its end.
 */
export async function killAndResume(scenario: Scenario, { kills, seed = 1, inARow = false }: Chance): Promise<Tally> {
  const { former, wanted, takesMs } = await undisturbed(scenario)
  const random = makeRandom(seed)
  let quickness = 1
  const tally = { kills: 0, former: 0, next: 0, between: 0, resumedOtherwise: 0 }
  for (let tries = 0; tally.kills < kills && tries < kills * MAX_TRIES_A_KILL; tries += 1) {
    const share = tries % 2 === 0 ? random() : 1 - LAST_PART * random()
    if (tries === 0 || !inARow) await scenario.reset()
    if (!(await killProgram(scenario.call, takesMs * share * quickness))) {
      quickness *= QUICKER
      await scenario.reset()
      continue
    }
    tally.kills += 1
    const found = await scenario.state()
    tally[found.graph === former.graph ? 'former' : found.graph === wanted.graph ? 'next' : 'between'] += 1
    if (inARow && tally.kills < kills) continue
    await runProgram(scenario.call)
    const resumed = await scenario.state()
    if (resumed.graph !== wanted.graph || resumed.log !== wanted.log) tally.resumedOtherwise += 1
  }
  return tally
}

async function undisturbed({ call, reset, state }: Scenario) {
  await reset()
  const former = await state()
  const takesMs = await runProgram(call)
  const wanted = await state()
  if (former.graph === wanted.graph) throw new Error(`whodid ${call.args.join(' ')} changes nothing`)
  return { former, wanted, takesMs }
}

/** A linear congruential generator, constants of Numerical Recipes: 0 to 1. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
