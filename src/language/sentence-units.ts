import type { Span } from '../core/span.ts'

/** A stretch of text that no sentence end runs through: mostly what stands between two white spaces. */
export interface Unit extends Span {
  /** Marks before the word, such as an opening quotation mark. */
  readonly lead: string
  /** In lower case, digits as 0; empty where there are only marks, which then all are `trail`. */
  readonly core: string
  readonly trail: string
  readonly shape: Shape
}

/** upper: two capitals or more and nothing else; initial: one capital alone; none: only marks. */
export const SHAPES = ['none', 'lower', 'title', 'upper', 'initial', 'digits', 'mixed', 'web'] as const
export type Shape = (typeof SHAPES)[number]

/** Sentence ends that need no space behind them: '."We' and Chinese full stops. */
const UNSPACED_END = /[.!?…]+["”’»)\]]+(?=["“‘«]|\p{Lu})|[。！？]+[”’」』）]*/gu
const PARTS = /^(?<lead>[^\p{L}\p{N}]*)(?<core>.*?)(?<trail>[^\p{L}\p{N}]*)$/su

/** The units of one paragraph, in order; between them only white space is left out. */
export function unitsOf(text: string, paragraph: Span): readonly Unit[] {
  const units: Unit[] = []
  for (const chunk of text.slice(paragraph.start, paragraph.end).matchAll(/\S+/gu)) {
    let from = 0
    const cuts = [...chunk[0].matchAll(UNSPACED_END)].map((end) => end.index + end[0].length)
    for (const cut of [...cuts, chunk[0].length]) {
      if (cut > from) units.push(unitOf(chunk[0].slice(from, cut), paragraph.start + chunk.index + from))
      from = cut
    }
  }
  return units
}

function unitOf(raw: string, start: number): Unit {
  const { lead = '', core = '', trail = '' } = PARTS.exec(raw)?.groups ?? {}
  const span = { start, end: start + raw.length }
  if (core === '') return { ...span, lead: '', core: '', trail: raw, shape: 'none' }
  return { ...span, lead, core: core.toLowerCase().replace(/\p{N}/gu, '0'), trail, shape: shapeOf(core) }
}

function shapeOf(core: string): Shape {
  if (/^\p{N}[\p{N}.,:/-]*(?:st|nd|rd|th|s)?$/u.test(core)) return 'digits'
  if (/^https?:|^www\.|\w@\w|\w\.(?:com|org|net)\b/u.test(core)) return 'web'
  if (/^\p{Lu}$/u.test(core)) return 'initial'
  if (/^\p{Lu}[\p{Lu}\p{N}.&’'-]*$/u.test(core)) return 'upper'
  if (/^\p{Lu}/u.test(core)) return 'title'
  return /^\p{Ll}[^\p{Lu}\p{N}]*$/u.test(core) ? 'lower' : 'mixed'
}
