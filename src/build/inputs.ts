import { resolve } from 'node:path'
import { WhodidError } from '../core/errors.ts'
import type { ReadingSettings } from '../core/reading-settings.ts'
import type { ModelChoice } from '../language/index.ts'
import type { Source } from '../store/graph-generations.ts'
import type { Entry, Ledger } from './ledger.ts'
import { joiningVersion, pipelineVersion } from './pipeline-version.ts'

/** What a graph was built with: kept beside it, so that articles can be added later. */
export interface StoredInputs {
  readonly choice: ModelChoice
  readonly settings: ReadingSettings
  /** `joiningVersion` of the program that made the graph. */
  readonly joinedBy: string
  /** The folder in which the build was started: the paths of its files are meant from there. */
  readonly folder: string
  /** Files with the content of another, which counts. */
  readonly copies: readonly Entry[]
}

export function inputsOf(
  { choice, settings }: Pick<StoredInputs, 'choice' | 'settings'>,
  ledger: Ledger,
  folder = process.cwd(),
): StoredInputs {
  return { choice, settings, joinedBy: joiningVersion(), folder, copies: ledger.copies() }
}

/** What the user asks of a reading, where it was said. */
export interface AskedFor extends Partial<ModelChoice>, Partial<ReadingSettings> {}

/** @throws OPTION_INVALID where the graph was built otherwise: articles that were read in two ways make no one graph. */
export function assertSameReading(inputs: StoredInputs, asked: AskedFor): void {
  const { choice, settings } = inputs
  const differences = [
    describe('--model', asked.model, choice.model),
    describe('--engine', asked.engine, choice.engine),
    describe('--precision', asked.precision, settings.precision),
    asked.gazetteer === undefined || asked.gazetteer?.hash === settings.gazetteer?.hash
      ? null
      : settings.gazetteer === null
        ? 'without a --gazetteer'
        : 'with another --gazetteer',
    asked.lexicon === undefined || asked.lexicon?.hash === settings.lexicon?.hash
      ? null
      : settings.lexicon === null
        ? 'without a --lexicon'
        : 'with another --lexicon',
  ].filter((difference) => difference !== null)
  if (differences.length === 0) return
  throw new WhodidError('OPTION_INVALID', `the graph was built ${differences.join(' and ')}`, {
    hint: 'Leave the option out to read as the graph was built, or build anew with it: npx whodid build, with all paths.',
  })
}

/** @throws OPTION_INVALID if the rules have changed since. */
export function requireSameRules(
  inputs: StoredInputs | null,
  sources: readonly Source[],
): { readonly inputs: StoredInputs; readonly version: string } {
  if (inputs !== null) {
    const version = pipelineVersion(inputs.choice, inputs.settings)
    if (sources.every(({ key }) => key.startsWith(`${version}/`))) return { inputs, version }
  }
  throw new WhodidError('OPTION_INVALID', 'the graph was built by another version of whodid', {
    hint: 'Build anew: npx whodid build, with all paths. Then articles can be added.',
  })
}

export function entryOf({ key, name, path }: Source): Entry {
  return { key, name, path, sha256: key.split('/')[1] ?? '' }
}

/** The whole path of the file in which an article stands. */
export type FileOf = (entry: Pick<Entry, 'key' | 'path'>) => string

/** @param folder - From which the paths are meant. Thousands of articles are asked for again and again. */
export function rememberFiles(folder: string): FileOf {
  const known = new Map<string, string>()
  return ({ key, path }) => {
    // A record of a JSON Lines file has `:LINE` behind its path.
    const file = key.split('/')[2] === 'jsonl' ? path.replace(/:\d+$/, '') : path
    const whole = known.get(file) ?? resolve(folder, file)
    known.set(file, whole)
    return whole
  }
}

function describe(option: string, asked: string | undefined, built: string): string | null {
  return asked === undefined || asked === built ? null : `with ${option} ${built}`
}
