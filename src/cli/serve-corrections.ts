import { type Correction, describeDecision } from '../core/correction.ts'
import { activeCorrections } from '../knowledge/index.ts'
import type { CorrectionLine } from '../server/api.ts'
import type { Corrector } from '../server/correction-routes.ts'
import type { StoreReader } from '../store/open-store.ts'
import { correctApart } from './correct-apart.ts'
import type { InTurn } from './in-turn.ts'

/** What the viewer may decide: written to the same log as by the commands, with the same checks. */
export function serveCorrections(store: StoreReader, run: InTurn): Corrector {
  return {
    log: () => describeLog(store.readCorrections().corrections),
    decide: (asked, why) => run(() => correctApart({ storeDir: store.dir, asked, why })),
  }
}

function describeLog(log: readonly Correction[]): readonly CorrectionLine[] {
  const active = new Set(activeCorrections(log).map(({ number }) => number))
  return log
    .filter(({ what }) => what !== 'undo')
    .map((line) => {
      const { number, by, at, why } = line
      return { number, by, at, why, sentence: describeDecision(line), isActive: active.has(number) }
    })
    .reverse()
}
