import type { EventType } from '../../../src/core/event.ts'
import { EVENT_TYPE_NAMES, EVENT_TYPES, SIDES } from '../vocabulary/event-types.ts'

/** The types that a choice stands for: a side ("conflict"), one type ("SANCTION"); all for anything else. */
export function typesFor(word: string): readonly EventType[] {
  const ofSide = EVENT_TYPE_NAMES.filter((type) => EVENT_TYPES[type].side === word)
  return 0 < ofSide.length ? ofSide : EVENT_TYPE_NAMES.filter((type) => type === word)
}

/** The inverse of `typesFor`; what is neither a side nor one type, as an address may ask for, is told by its first. */
export function wordFor(types: readonly EventType[]): string {
  const isSame = (others: readonly EventType[]) =>
    others.length === types.length && others.every((type) => types.includes(type))
  const side = SIDES.find((one) => isSame(typesFor(one.side)))
  return side?.side ?? types[0] ?? ''
}
