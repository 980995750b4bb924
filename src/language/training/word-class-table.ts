import type { Unit } from '../sentence-units.ts'
import type { TaggedSpan } from './read-conllu.ts'

/** Letters for groups of Penn tags: v finite verb, b base form, g -ing, n noun, N name, p pronoun ... */
const CLASS_OF_TAG: Readonly<Record<string, string>> = {
  ...{ VBD: 'v', VBZ: 'v', VBP: 'v', MD: 'm', VB: 'b', VBG: 'g', VBN: 'e', NN: 'n', NNS: 's', NNP: 'N', NNPS: 'N' },
  ...{ PRP: 'p', PRP$: 'd', DT: 'd', PDT: 'd', IN: 'i', TO: 't', CC: 'c', JJ: 'j', JJR: 'j', JJS: 'j', RB: 'r' },
  ...{ RBR: 'r', RP: 'i', CD: '0', UH: 'u', WP: 'w', WRB: 'w', WDT: 'w', EX: 'p', ADD: 'a', LS: '0' },
}

/** How often a word, or an ending behind "-", was seen with each class. */
export type ClassCounts = Map<string, Map<string, number>>

const LEAST_WORD = 3
const LEAST_ENDING = 8

/** Counts the classes of one document's units. */
export function countClasses(counts: ClassCounts, units: readonly Unit[], words: readonly TaggedSpan[]): void {
  let at = 0
  for (const unit of units) {
    const classes: string[] = []
    for (; at < words.length && (words[at]?.start ?? 0) < unit.end; at += 1) {
      const found = CLASS_OF_TAG[words[at]?.tag ?? '']
      if (found !== undefined) classes.push(found)
    }
    const first = classes[0]
    if (first === undefined || ['none', 'web', 'digits'].includes(unit.shape) || /\s/u.test(unit.core)) continue
    const core = unit.core.replace('’', "'")
    const kind = classOf(core, first, classes)
    count(counts, core, kind)
    if (unit.shape !== 'lower' || core.length <= 3) continue
    count(counts, `-${core.slice(-3)}`, kind)
    count(counts, `-${core.slice(-2)}`, kind)
  }
}

/** "state-run" is what its last part is; "it's" is a pronoun with a verb. */
function classOf(core: string, first: string, classes: readonly string[]): string {
  if (/[-/]/u.test(core)) return classes.at(-1) ?? first
  const hasVerb = classes.includes('v') || classes.includes('m')
  return core.includes("'") && hasVerb && first !== 'v' && first !== 'm' ? `${first}v` : first
}

function count(counts: ClassCounts, word: string, kind: string): void {
  const kinds = counts.get(word) ?? new Map<string, number>()
  counts.set(word, kinds.set(kind, (kinds.get(kind) ?? 0) + 1))
}

/** One line a class (or two classes, the second no rarer than one in four): the class, a tab, its words. */
export function writeTable(counts: ClassCounts): string {
  const table = new Map<string, string[]>()
  for (const [word, kinds] of counts) {
    const total = [...kinds.values()].reduce((sum, n) => sum + n, 0)
    if (total < (word.startsWith('-') ? LEAST_ENDING : LEAST_WORD)) continue
    const [first, second] = [...kinds].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    const kind = `${first?.[0] ?? ''}${second !== undefined && second[1] >= total / 4 ? `/${second[0]}` : ''}`
    table.set(kind, [...(table.get(kind) ?? []), word])
  }
  const lines = [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, words]) => `${kind}\t${words.sort().join(' ')}`)
  return `${lines.join('\n')}\n`
}
