/** What a trigger does to the event named inside its complement ("accused X of spying": alleged). */
export const EFFECTS = [
  'say',
  'ask',
  'want',
  'accuse',
  'bar',
  'deny',
  'refuse',
  'plan',
  'offer',
  'threat',
  'warn',
  'let',
  'make',
  'help',
  'stop',
  'intensify',
] as const
export type Effect = (typeof EFFECTS)[number]

/** Where the sides of a trigger stand. */
export interface Frame {
  /** Where the target stands: "obj", "prt" (behind the lemma's second word), or a preposition. */
  readonly targets: readonly string[]
  /** Prepositions that name the agent of a noun. */
  readonly agents: readonly string[]
  readonly effect: Effect | null
}

/** Reads "obj,from+bar", "with,by>a", "none". @returns null if its effect is none that there is. */
export function parseFrame(frame: string): Frame | null {
  const [slots = '', effect = ''] = frame.split('+')
  const known = EFFECTS.find((one) => one === effect) ?? null
  if (effect !== '' && known === null) return null
  const parts = slots.split(',').filter((slot) => slot !== 'none')
  return {
    targets: parts.filter((slot) => !slot.includes('>')),
    agents: parts.filter((slot) => slot.endsWith('>a')).map((slot) => slot.slice(0, -2)),
    effect: known,
  }
}
