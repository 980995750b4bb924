import type { Findings } from '../core/findings.ts'

/** Where a text was found this time. */
export interface Whereabouts {
  readonly name: string
  readonly path: string
}

/**
 * Findings from the cache under the name that their file has now: all else depends on the text alone.
 * Messages quote the path, so it is replaced there too.
 */
export function restampFindings(findings: Findings, { name, path }: Whereabouts): Findings {
  const diagnostics = findings.diagnostics.map((diagnostic) => ({
    ...diagnostic,
    path,
    // A function: "$&" in a file name is no pattern.
    message: diagnostic.message.replaceAll(diagnostic.path, () => path),
  }))
  return { ...findings, document: { ...findings.document, name }, diagnostics }
}
