import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MEASURE_KINDS, type MeasureKind } from '../core/measure.ts'
import { PACKAGE_ROOT } from '../core/package-root.ts'
import { escapePattern } from './sentence-scene.ts'

/** A measure that is well known under a name of its own (known-measures.tsv, with the source of each row). */
export interface KnownMeasure {
  readonly name: string
  readonly kind: MeasureKind
  /** The issuing body by its name in the gazetteer; empty: none to name. */
  readonly issuer: string
  /** ISO 3166-1 alpha-2, "EU" for the Union. */
  readonly country: string
}

export interface KnownForm {
  readonly measure: KnownMeasure
  /** Others may have one of that name: it counts only where the text points to its country. */
  readonly isCommon: boolean
}

const FORMS = readForms()

/** The patterns of all forms that begin with a run of letters and digits, by that run in small letters. */
const PATTERNS = makePatterns()

const RUNS = /[\p{L}\p{N}]+/gu

/**
 * Finds the forms of the table in a text, from left to right, the longest at each place, without overlap. A small
 * letter stands for either case at a word's beginning, a space for any white space or a hyphen, and for an abbreviation
 * in parentheses: "Watched Ships (WS) List".
 */
export function findKnownForms(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let free = 0
  for (const { index, 0: run } of text.matchAll(RUNS)) {
    const pattern = index < free ? undefined : PATTERNS.get(run.toLowerCase())
    if (pattern === undefined) continue
    pattern.lastIndex = index
    const match = pattern.exec(text)
    if (match === null) continue
    found.push(match)
    free = index + match[0].length
  }
  return found
}

/** The rows that have a form which reads so. */
export function formsNamed(written: string): readonly KnownForm[] {
  return FORMS.get(foldForm(written)) ?? []
}

function readForms(): ReadonlyMap<string, readonly KnownForm[]> {
  const text = readFileSync(join(PACKAGE_ROOT, 'src', 'measures', 'known-measures.tsv'), 'utf8')
  const forms = new Map<string, KnownForm[]>()
  for (const line of text.trimEnd().split('\n').slice(1)) {
    const [name = '', kind = '', issuer = '', country = '', written = ''] = line.split('\t')
    const measure = { name, kind: toKind(kind, name), issuer, country }
    for (const form of written.split('|')) {
      const key = foldForm(form.replace(/^~/u, ''))
      const same = forms.get(key) ?? []
      if (!same.some((other) => other.measure.name === name)) same.push({ measure, isCommon: form.startsWith('~') })
      forms.set(key, same)
    }
  }
  return forms
}

function makePatterns(): ReadonlyMap<string, RegExp> {
  const text = readFileSync(join(PACKAGE_ROOT, 'src', 'measures', 'known-measures.tsv'), 'utf8')
  const written = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .flatMap((line) => (line.split('\t')[4] ?? '').split('|').map((form) => form.replace(/^~/u, '')))
  const byRun = new Map<string, string[]>()
  for (const form of [...new Set(written)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const run = /^[\p{L}\p{N}]+/u.exec(form)?.[0].toLowerCase() ?? ''
    byRun.set(run, [...(byRun.get(run) ?? []), formPattern(form)])
  }
  const patternOf = (forms: readonly string[]) => new RegExp(`(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'uy')
  return new Map([...byRun].map(([run, forms]) => [run, patternOf(forms)]))
}

function formPattern(form: string): string {
  return form
    .split(/[ -]/u)
    .map((word) => escapePattern(word).replaceAll("'", "['’]"))
    .map((word) => word.replace(/^\p{Ll}/u, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join('[\\s-]+(?:\\(\\p{Lu}{2,6}\\)\\s+)?')
}

function foldForm(form: string): string {
  return form
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\(\p{L}+\)\s/gu, '')
    .replace(/[\s-]+/gu, ' ')
}

function toKind(value: string, name: string): MeasureKind {
  const kind = MEASURE_KINDS.find((known) => known === value)
  if (kind === undefined) throw new Error(`known-measures.tsv: "${name}" has the unknown kind "${value}"`)
  return kind
}
