import type { Token } from './language.ts'

/** Whether a word hangs, over however many others, on the one at `top`, or is it. */
export function isBelow(tokens: readonly Token[], index: number, top: number): boolean {
  let at = index
  for (let steps = 0; steps < tokens.length && at >= 0; steps += 1) {
    if (at === top) return true
    at = tokens[at]?.head ?? -1
  }
  return false
}
