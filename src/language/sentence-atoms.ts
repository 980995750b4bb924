import { SHAPES, type Unit } from './sentence-units.ts'
import { wordClassOf } from './word-classes.ts'

/** What is looked up about a unit many times, as numbers. */
export interface Atoms {
  readonly lead: number
  readonly core: number
  readonly trail: number
  readonly shape: number
  readonly ending: number
  /** Its word class, as far as the word alone tells. */
  readonly kind: number
  /** 0 no mark, 1 comma and the like, 2 full stop, 3 "!" or "?", 4 "...", 5 colon, 6 dash, 7 bracket or quote, 8 other. */
  readonly stop: number
  readonly isVerb: boolean
  readonly isCapital: boolean
}

/** What stands before the first unit and behind the last. */
export const NOTHING: Atoms = {
  lead: 1,
  core: 2,
  trail: 3,
  shape: 9,
  ending: 4,
  kind: 5,
  stop: 9,
  isVerb: false,
  isCapital: false,
}

/** The atoms of one unit. */
export function atomsOf(unit: Unit): Atoms {
  const { lead, core, trail, shape } = unit
  const kind = wordClassOf(unit)
  return {
    lead: hash(lead.slice(0, 4)),
    core: hash(core),
    trail: hash(trail.slice(0, 5)),
    shape: SHAPES.indexOf(shape),
    ending: hash(core.slice(-3)),
    stop: stopOf(trail),
    kind: hash(kind),
    isVerb: kind.includes('v') || kind.includes('m'),
    isCapital: shape === 'title' || shape === 'upper' || shape === 'initial',
  }
}

function stopOf(trail: string): number {
  if (trail === '') return 0
  if (/[!?]/u.test(trail)) return 3
  if (/\.\.|…/u.test(trail)) return 4
  if (/[.。]/u.test(trail)) return 2
  if (/^[,;]/u.test(trail)) return 1
  if (/^:/u.test(trail)) return 5
  if (/^[-–—_*=~]+/u.test(trail)) return 6
  return /^[)\]"'”’>}]+$/u.test(trail) ? 7 : 8
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5 | 0
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value
}

/** Two numbers into one, order kept apart (the mixing step of MurmurHash3). */
export function mix(a: number, b: number): number {
  let value = Math.imul(a ^ Math.imul(b + 0x9e3779b9, 0x85ebca6b), 0xc2b2ae35)
  value ^= value >>> 15
  return Math.imul(value, 0x27d4eb2d) ^ (value >>> 13)
}
