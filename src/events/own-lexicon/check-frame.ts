import { showCell } from '../../core/csv/cells.ts'
import { nearestWord } from '../../core/nearest.ts'
import { EFFECTS } from '../frame.ts'

/** What the chunker may give as the word of a phrase. */
const PREPOSITIONS: readonly string[] =
  `about above across after against along alongside amid among around as at before behind below beneath beside besides
  between beyond by concerning despite during except for from in including inside into like near of off on onto opposite
  out outside over past per regarding since through throughout to toward towards under until up upon versus via with
  within without`.split(/\s+/u)

const PLACES_HINT = `A frame says where the target stands: obj (the object), none, or prepositions ("on,against"); "by>a" \
names the agent of a noun; prt is what follows the lemma's second word. Or leave it empty.`
const EFFECTS_HINT = `What a trigger does to an event inside its complement is one of ${EFFECTS.join(', ')}.`

type BlameFrame = (what: string, hint: string) => void

/** The frame in its one spelling: "obj, from + bar" is "obj,from+bar". Tells what is wrong with it. */
export function readFrame(cell: string, isPhrase: boolean, blame: BlameFrame): string {
  const frame = cell.toLowerCase().replaceAll(/\s*([,+>])\s*/gu, '$1')
  if (frame === '') return ''
  const [places = '', ...effects] = frame.split('+')
  if (effects.length > 1) blame(`${showCell(cell)} has two effects`, EFFECTS_HINT)
  else if (effects[0] !== undefined) checkEffect(effects[0], blame)
  const slots = places === '' ? ['none'] : places.split(',')
  for (const slot of slots) checkSlot(slot, { isPhrase, isAlone: slots.length === 1, blame })
  return [[...new Set(slots)].join(','), ...effects].join('+')
}

function checkEffect(effect: string, blame: BlameFrame): void {
  if (EFFECTS.some((known) => known === effect)) return
  blame(`${showCell(`+${effect}`)} is no effect${meant(effect, EFFECTS, '+')}`, EFFECTS_HINT)
}

interface SlotContext {
  /** The lemma has several words. */
  readonly isPhrase: boolean
  readonly isAlone: boolean
  readonly blame: BlameFrame
}

function checkSlot(slot: string, { isPhrase, isAlone, blame }: SlotContext): void {
  const [word = '', ...sides] = slot.split('>')
  if (sides.length > 0 && sides.join('>') !== 'a') {
    blame(`${showCell(slot)} names no side`, 'Only ">a" may stand behind a preposition: it names the agent of a noun.')
  } else if (word === 'none' && !isAlone) {
    blame('none stands beside other places', 'Leave none out, or the others.')
  } else if (word === 'prt' && !isPhrase) {
    blame('prt asks for a lemma of two words', 'Write the lemma with its particle ("call on"), or use obj.')
  } else if (sides.length > 0 ? !PREPOSITIONS.includes(word) : !isPlace(word)) {
    blame(
      `${showCell(word)} is no place of a target${meant(word, ['obj', 'none', 'prt', ...PREPOSITIONS], '')}`,
      PLACES_HINT,
    )
  }
}

function isPlace(word: string): boolean {
  return word === 'obj' || word === 'none' || word === 'prt' || PREPOSITIONS.includes(word)
}

function meant(word: string, known: readonly string[], mark: string): string {
  const nearest = nearestWord(word, known)
  return nearest === null ? '' : `: is ${mark}${nearest} meant?`
}
