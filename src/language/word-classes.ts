import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../core/package-root.ts'
import type { Unit } from './sentence-units.ts'

const FILE = join(PACKAGE_ROOT, 'src', 'language', 'weights', 'word-classes.tsv')

/** Words, and endings behind "-", each with one or two class letters. */
const CLASSES = readClasses()

function readClasses(): ReadonlyMap<string, string> {
  return new Map(
    readFileSync(FILE, 'utf8')
      .trimEnd()
      .split('\n')
      .flatMap((line) => {
        const [kind = '', words = ''] = line.split('\t')
        return words.split(' ').map((word): [string, string] => [word, kind])
      }),
  )
}

/** The class letters of a unit as far as the word alone tells; "?" and its shape's first letter where it is unknown. */
export function wordClassOf({ core, shape }: Unit): string {
  if (shape === 'none' || shape === 'web' || shape === 'digits') return shape
  const word = core.replace('’', "'")
  const known = CLASSES.get(word)
  if (known !== undefined) return known
  if (shape !== 'lower') return `?${shape.slice(0, 1)}`
  return CLASSES.get(`-${word.slice(-3)}`) ?? CLASSES.get(`-${word.slice(-2)}`) ?? '?'
}
