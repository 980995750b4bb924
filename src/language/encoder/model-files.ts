import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WhodidError } from '../../core/errors.ts'
import { PACKAGE_ROOT } from '../../core/package-root.ts'

export type ModelName = 'large' | 'small'

/** What the model's numbers mean: each list is indexed by the number. */
export interface ModelMeaning {
  /** 'UPOS|Penn' */
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  /** '' is no mention. */
  readonly mentions: readonly string[]
  /** Types of events; '' is none. */
  readonly triggers: readonly string[]
  readonly statuses: readonly string[]
}

export interface ModelFiles {
  readonly model: Uint8Array
  readonly vocabulary: string
  readonly meaning: ModelMeaning
}

/** The same folder for the sources and for the compiled program, which leaves the weights where they are. */
const FOLDER = join(PACKAGE_ROOT, 'src', 'language', 'weights')
const HINT = 'Get the files in src/language/weights anew, for instance with "git checkout -- src/language/weights".'

/** @throws MODEL_MISSING, MODEL_DAMAGED */
export async function readModelFiles(name: ModelName, folder: string = FOLDER): Promise<ModelFiles> {
  const read = (ending: string) => readFile(join(folder, `${name}${ending}`)).catch(missing)
  const [model, vocabulary, json] = await Promise.all([read('.onnx'), read('.vocab.txt'), read('.json')])
  const { sha256, ...meaning } = parseMeaning(json.toString('utf8'), name)
  if (sha256 !== undefined && createHash('sha256').update(model).digest('hex') !== sha256) {
    throw damaged(`${name}.onnx is not the file that ${name}.json describes`)
  }
  return { model, vocabulary: vocabulary.toString('utf8'), meaning }
}

export function damaged(message: string, cause?: unknown): WhodidError {
  return new WhodidError('MODEL_DAMAGED', `the language model is damaged: ${message}`, { hint: HINT, cause })
}

function missing(cause: Error): never {
  throw new WhodidError('MODEL_MISSING', `a file of the language model cannot be read: ${cause.message}`, {
    hint: HINT,
    cause,
  })
}

function parseMeaning(json: string, name: ModelName): ModelMeaning & { readonly sha256?: string } {
  const found = tryParse(json)
  const isWhole = ['tags', 'labels', 'mentions', 'triggers', 'statuses'].every((key) => isTexts(found[key]))
  if (!isWhole) throw damaged(`${name}.json does not say what the numbers mean`)
  return found as unknown as ModelMeaning & { readonly sha256?: string }
}

function tryParse(json: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(json)
    return typeof found === 'object' && found !== null ? { ...found } : {}
  } catch {
    return {}
  }
}

function isTexts(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0 && list.every((item) => typeof item === 'string')
}
