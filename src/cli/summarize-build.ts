import type { BuildReport, BuildRun } from '../build/build-report.ts'
import type { Diagnostic, DiagnosticCode } from '../core/diagnostic.ts'
import { formatCount, plural, printable } from './text-format.ts'

/** Of each kind of trouble this many are named; the rest is counted. */
const MAX_NAMED = 5

/** The short report at the end of a build, line by line. */
export function summarizeBuild(run: BuildRun, storeDir: string): string[] {
  const { report } = run
  const { documents, words, actors, events, measures } = report
  return [
    ...run.storeWarnings,
    `${plural(documents, 'document')}, ${plural(words, 'word')}: ` +
      `${plural(actors, 'actor')}, ${plural(events, 'event')}, ${plural(measures, 'measure')}`,
    describeReading(run),
    ...describeCorrections(report),
    ...describeTrouble(report.diagnostics),
    `The graph is in ${storeDir}. Next:`,
    `  npx whodid serve --open${storeFlag(storeDir)}    explore it in the browser`,
    `  npx whodid show NAME${storeFlag(storeDir)}       what one actor did, and what was done to it`,
  ]
}

/** What was left out first, then what was read with a loss, each grouped by what is wrong: how many, which, the cure. */
export function describeTrouble(diagnostics: readonly Diagnostic[]): string[] {
  const of = (severity: Diagnostic['severity']) => diagnostics.filter((diagnostic) => diagnostic.severity === severity)
  return [...describeGroups('Left out', of('skip')), ...describeGroups('Noticed', of('warning'))]
}

function describeGroups(what: string, diagnostics: readonly Diagnostic[]): string[] {
  const groups = new Map<DiagnosticCode, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.code)
    if (group === undefined) groups.set(diagnostic.code, [diagnostic])
    else group.push(diagnostic)
  }
  return [...groups.entries()].flatMap(([code, group]) => describeGroup(`${what} (${code})`, group))
}

function describeGroup(heading: string, group: readonly Diagnostic[]): string[] {
  const named = group.slice(0, MAX_NAMED)
  const hints = new Set(named.map(({ hint }) => `  fix: ${printable(hint)}`))
  const more = group.length > MAX_NAMED ? [`  and ${formatCount(group.length - MAX_NAMED)} more`] : []
  return [
    `${heading}: ${formatCount(group.length)}`,
    ...named.map(({ message }) => `  ${printable(message)}`),
    ...more,
    ...hints,
  ]
}

function describeCorrections({ lastCorrection }: BuildReport): string[] {
  return lastCorrection === undefined ? [] : [`Your corrections, up to no. ${lastCorrection}, are carried out.`]
}

function describeReading({ cached, read, wordsRead, readingMs }: BuildRun): string {
  const speed = read > 0 && readingMs > 0 ? ` at ${formatCount((wordsRead * 1000) / readingMs)} words a second` : ''
  return `${formatCount(read)} read anew${speed}, ${formatCount(cached)} known from before`
}

function storeFlag(storeDir: string): string {
  return storeDir === '.whodid' ? '' : ` --store ${storeDir}`
}
