import type { Span } from '../core/span.ts'
import { LEADING_ABBREVIATIONS, TRAILING_ABBREVIATIONS } from './abbreviations.ts'
import type { Word } from './reader.ts'
import { PIECE } from './token-patterns.ts'

const CLITIC = /(?:n[’']t|[’'`](?:s|ll|re|ve|d|m))$/iu

/** "50k", "5pm", "$170m": the unit is a word of its own; "5G", "20th" and "1970s" are one. */
const UNIT = /(?<=\p{N})(?:[kK]|[mM]|mm|MM|mn|bn|B|tn|[ap]m|[AP]M|kg|km|cm|ft|lbs?|hrs?|mg|ml|mph|yrs?|mins?)$/u

/** Two words written as one: where the second begins. Written without their apostrophe too, as in messages. */
const FUSED: Readonly<Record<string, number>> = {
  cannot: 3,
  ...{
    gonna: 3,
    wanna: 3,
    gotta: 3,
    outta: 3,
    alot: 1,
    im: 1,
    ive: 1,
    thats: 4,
    theres: 5,
    whats: 4,
    youre: 3,
    theyre: 4,
  },
  ...{ dont: 2, cant: 2, wont: 2, didnt: 3, doesnt: 4, isnt: 2, wasnt: 3, arent: 3, aint: 2, werent: 4, havent: 4 },
  ...{ hasnt: 3, hadnt: 3, couldnt: 5, wouldnt: 5, shouldnt: 6, youll: 3, youve: 3, theyll: 4, itll: 2 },
}

/**
 * The words and marks of one sentence: in order, without overlap, and no character but white space left out.
 * Cut as the English treebanks of Universal Dependencies do (EWT and GUM): possessive 's, n't, every hyphen but
 * those behind a prefix ("state - run", "US - China", "anti-war"), currency and %; marks of one kind in a row are one.
 */
export function cutWords(text: string, sentence: Span): readonly Word[] {
  const words: Word[] = []
  const add = (start: number, end: number) => {
    if (start < end) words.push({ start, end, text: text.slice(start, end) })
  }
  for (const found of text.slice(sentence.start, sentence.end).matchAll(PIECE)) {
    const start = sentence.start + found.index
    const end = start + found[0].length
    const { word, number } = found.groups ?? {}
    const second = word !== undefined ? cliticAt(word) : number !== undefined ? unitAt(number) : 0
    add(start, start + second)
    add(start + second, end)
  }
  return joinAbbreviations(text, words, sentence.end)
}

/** Where the second of two fused words begins; 0 where there is one word. */
function cliticAt(word: string): number {
  const lower = word.toLowerCase()
  if (Object.hasOwn(FUSED, lower) && word !== 'IM' && word !== 'IVE') return FUSED[lower] ?? 0
  return CLITIC.exec(word)?.index ?? 0
}

function unitAt(number: string): number {
  return UNIT.exec(number)?.index ?? 0
}

/** "Mr" + "." is one word; so is "Co" + "." unless that full stop also ends the sentence. */
function joinAbbreviations(text: string, words: readonly Word[], sentenceEnd: number): readonly Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const stop = word.text === '.' && last !== undefined && last.end === word.start
    if (!stop || !isAbbreviation(last.text, word.end === sentenceEnd)) joined.push(word)
    else joined[joined.length - 1] = { start: last.start, end: word.end, text: text.slice(last.start, word.end) }
  }
  return joined
}

function isAbbreviation(word: string, endsSentence: boolean): boolean {
  const lower = word.toLowerCase()
  if (TRAILING_ABBREVIATIONS.has(lower)) return !(endsSentence && isWordToo(word))
  return !endsSentence && (LEADING_ABBREVIATIONS.has(lower) || /^\p{Lu}$/u.test(word))
}

/** "in the sun." ends in a word, "on Sun." in an abbreviation. */
function isWordToo(word: string): boolean {
  return !/^(?:inc|corp|ltd|co|jr|sr|llc|plc)$/iu.test(word)
}
