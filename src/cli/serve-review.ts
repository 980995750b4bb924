import { recordDecision } from '../build/correct-graph.ts'
import { WhodidError } from '../core/errors.ts'
import { activeCorrections, type Doubt } from '../knowledge/index.ts'
import type { DoubtCard, ReviewList } from '../server/api.ts'
import type { Reviewer } from '../server/review-routes.ts'
import type { StoreReader } from '../store/open-store.ts'
import { correctApart } from './correct-apart.ts'
import type { InTurn } from './in-turn.ts'
import { lastInGraph } from './log.ts'
import { type DoubtList, readDoubtsApart } from './read-doubts.ts'
import { deciderOf } from './run-correction.ts'

/** As many as anybody answers in one sitting; then the list is made anew. */
const MAX_DOUBTS = 200

/**
 * What `whodid review` asks, for the viewer: each answer is on the disk at once, in the same log; the graph follows when
 * it is asked to, since a large one takes a while.
 */
export function serveReview(store: StoreReader, run: InTurn): Reviewer {
  let asked: { readonly generation: string | null; readonly list: Promise<DoubtList> } | null = null
  const listNow = (): Promise<DoubtList> => {
    const generation = store.generation()
    if (asked === null || asked.generation !== generation) {
      asked = { generation, list: readDoubtsApart(store.dir, MAX_DOUBTS) }
      asked.list.catch(() => {
        asked = null
      })
    }
    return asked.list
  }
  const record = async (decision: Doubt['ifSame']) =>
    (await recordDecision(store.dir, decision, deciderOf({ store: store.dir }))).number
  return {
    async list(): Promise<ReviewList> {
      const { doubts, total } = await listNow()
      const { corrections } = store.readCorrections()
      const last = lastInGraph(store.readReport())
      const waiting = activeCorrections(corrections).filter(({ number }) => last < number)
      return { doubts: doubts.map(describe), total, waiting: waiting.map(({ number }) => number) }
    },
    async answer(key, answer) {
      const doubt = (await listNow()).doubts.find((one) => keyOf(one) === key)
      if (doubt === undefined) {
        throw new WhodidError('CORRECTION_REFUSED', 'this link is no longer in doubt', { hint: 'Look again.' })
      }
      return run(() => record(answer === 'same' ? doubt.ifSame : doubt.ifDifferent))
    },
    takeBack: (number) =>
      run(async () => {
        if (!activeCorrections(store.readCorrections().corrections).some((line) => line.number === number)) return
        await record({ what: 'undo', undone: number })
      }),
    carryOut: () => run(() => correctApart({ storeDir: store.dir, asked: null, why: null })),
  }
}

function describe(doubt: Doubt): DoubtCard {
  const { kind, one, other, reasons, events } = doubt
  return { key: keyOf(doubt), kind, one, other, doubt: doubt.doubt, reasons, events }
}

/** One name may be in doubt with several actors, and one actor with several names. */
function keyOf({ kind, one, other }: Doubt): string {
  return [kind, one.id, kind === 'two actors' ? other.id : other.name].join(' ')
}
