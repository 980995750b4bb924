import type { Diagnostic, DiagnosticCode } from '../core/diagnostic.ts'

interface Finding {
  /** Half a sentence: it follows the path. */
  readonly why: string
  /** The cure, as a sentence. */
  readonly hint: string
}

/** The input is left out. */
export function skip(code: DiagnosticCode, path: string, { why, hint }: Finding): Diagnostic {
  return { code, severity: 'skip', path, span: null, message: `${path} was left out: ${why}`, hint }
}

/** The input is read, with a loss. */
export function warn(code: DiagnosticCode, path: string, { why, hint }: Finding): Diagnostic {
  return { code, severity: 'warning', path, span: null, message: `${path}: ${why}`, hint }
}

/** The system's reason for refusing a file, in words that people know. */
export function systemReason(error: unknown): string {
  const code = systemCode(error)
  return (code === null ? undefined : REASONS[code]) ?? (error instanceof Error ? error.message : String(error))
}

/** The system's error code ("ENOENT"), if the error has one. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return code ?? null
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'it is not there any more',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead round in a circle',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ENAMETOOLONG: 'its name is too long',
}
