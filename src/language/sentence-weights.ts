import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../core/package-root.ts'

const FILE = join(PACKAGE_ROOT, 'src', 'language', 'weights', 'sentences.txt')
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const LEVELS = 31

/** What `training/sentences.py` learned: whole numbers, so that every machine adds them up to the same. */
const WEIGHTS = decode(readFileSync(FILE, 'utf8'))

/** How likely a sentence ends at a gap with these features: log odds, above 0 where it is more likely than not. */
export function scoreOf(features: Int32Array): number {
  let sum = 0
  for (const feature of features) sum += WEIGHTS.levels[feature & (WEIGHTS.levels.length - 1)] ?? 0
  return sum / WEIGHTS.scale
}

/** First line: bits of the hash space, levels in 1. Behind it, per weight, the way from the one before, and its level. */
function decode(file: string) {
  const [head = '', ...lines] = file.trimEnd().split('\n')
  const [bits = '0', scale = '1'] = head.split(' ')
  const levels = new Int8Array(2 ** Number(bits))
  let index = 0
  let gap = 0
  let shift = 1
  let isLevel = false
  for (const letter of lines.join('')) {
    const value = ALPHABET.indexOf(letter)
    if (isLevel) {
      index += gap
      levels[index] = value - LEVELS
      gap = 0
      shift = 1
      isLevel = false
      continue
    }
    gap += (value % 32) * shift
    shift *= 32
    isLevel = value < 32
  }
  return { levels, scale: Number(scale) }
}
