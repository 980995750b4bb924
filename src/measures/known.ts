import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MEASURE_KINDS, type MeasureKind } from '../core/measure.ts'
import { PACKAGE_ROOT } from '../core/package-root.ts'

/** A measure that is well known under a name of its own (known.tsv, with the source of each row). */
export interface KnownMeasure {
  readonly name: string
  readonly kind: MeasureKind
  /** ISO 3166-1 alpha-2 of who issued it ("EU" for the Union); empty: several. */
  readonly issuer: string
}

export interface KnownForm {
  readonly measure: KnownMeasure
  /** Matches at a token; capitals in the table ask for capitals in the text, hyphens and spaces are one. */
  readonly pattern: RegExp
  /** The length of the form, to try long ones first. */
  readonly length: number
  readonly first: string
  /** Counts only where the issuer is named in the same sentence ("the US trade blacklist"). */
  readonly needsIssuer: boolean
}

/** Forms by their first word in lower case, longest first. */
export const KNOWN_FORMS: ReadonlyMap<string, readonly KnownForm[]> = groupForms()

function groupForms(): ReadonlyMap<string, readonly KnownForm[]> {
  const byFirst = new Map<string, KnownForm[]>()
  for (const form of readForms()) {
    byFirst.set(form.first, [...(byFirst.get(form.first) ?? []), form])
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.length - a.length)
  return byFirst
}

function readForms(): readonly KnownForm[] {
  const text = readFileSync(join(PACKAGE_ROOT, 'src', 'measures', 'known.tsv'), 'utf8')
  const rows = text.split('\n').slice(1)
  return rows
    .filter((row) => row !== '')
    .flatMap((row) => {
      const [name = '', kind = '', issuer = '', forms = ''] = row.split('\t')
      const measure = { name, kind: toKind(kind, name), issuer }
      return forms.split('|').map((form) => toForm(form, measure))
    })
}

function toForm(cell: string, measure: KnownMeasure): KnownForm {
  const form = cell.replace(/^~/u, '')
  const words = form.split(/[\s-]+/u)
  const source = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('[\\s-]+')
  const isCommon = form === form.toLowerCase()
  return {
    measure,
    pattern: new RegExp(`${source}(?![\\p{L}\\p{N}]|\\s+of\\s+title)`, isCommon ? 'iuy' : 'uy'),
    length: form.length,
    first: words[0]?.toLowerCase() ?? '',
    needsIssuer: cell.startsWith('~'),
  }
}

function toKind(value: string, name: string): MeasureKind {
  const kind = MEASURE_KINDS.find((known) => known === value)
  if (kind === undefined) throw new Error(`known.tsv: "${name}" has the unknown kind "${value}"`)
  return kind
}
