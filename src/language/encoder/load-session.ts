import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { InferenceSession, Tensor } from 'onnxruntime-web'
import { WhodidError } from '../../core/errors.ts'
import { damaged } from './model-files.ts'

/** wasm: the same numbers on every machine. native: four times as fast, if the user has installed it. */
export type Engine = 'wasm' | 'native'

/** The part of onnxruntime that both engines share. */
type Runtime = Pick<typeof import('onnxruntime-web'), 'InferenceSession' | 'Tensor'>

/** A loaded model: whole numbers in, whole or broken numbers out, by name. */
export interface Session {
  run(inputs: Readonly<Record<string, readonly number[]>>): Promise<Outputs>
  close(): Promise<void>
}

/** Flat arrays, row by row; integers of 64 bits come as bigint. */
export type Outputs = Readonly<Record<string, Float32Array | BigInt64Array>>

/** A name that the compiler does not follow: the package is the user's to install. */
const NATIVE_PACKAGE: string = 'onnxruntime-node'
const WASM_FILE = 'onnxruntime-web/ort-wasm-simd-threaded.wasm'

const OPTIONS: InferenceSession.SessionOptions = {
  graphOptimizationLevel: 'all',
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  logSeverityLevel: 3,
  // The weights are stored in 8 bits. Without this every run would unpack them anew: four times slower.
  extra: { session: { disable_quant_qdq: '1' } },
}

/**
 * @param model - The bytes of an ONNX file whose inputs are int64 vectors; outputs int64 or float.
 * @throws ENGINE_MISSING if the engine is not installed, MODEL_DAMAGED if it refuses the model.
 */
export async function loadSession(model: Uint8Array, engine: Engine): Promise<Session> {
  const runtime = engine === 'wasm' ? await loadWasm() : await loadNative()
  const executionProviders = [engine === 'wasm' ? 'wasm' : 'cpu']
  const session = await runtime.InferenceSession.create(model, { ...OPTIONS, executionProviders }).catch((cause) => {
    throw damaged('the engine cannot read its weights', cause)
  })
  return { run: (inputs) => runOnce(session, runtime, inputs), close: () => session.release() }
}

async function runOnce(
  session: InferenceSession,
  runtime: Runtime,
  inputs: Readonly<Record<string, readonly number[]>>,
): Promise<Outputs> {
  const feeds = Object.entries(inputs).map(([name, numbers]) => {
    const data = BigInt64Array.from(numbers, BigInt)
    return [name, new runtime.Tensor('int64', data, [numbers.length])] as const
  })
  const tensors = Object.entries(await session.run(Object.fromEntries(feeds)))
  const outputs = Object.fromEntries(tensors.map(([name, tensor]) => [name, numbersOf(tensor)]))
  for (const [, tensor] of [...feeds, ...tensors]) tensor.dispose()
  return outputs
}

function numbersOf({ data }: Tensor): Float32Array | BigInt64Array {
  if (data instanceof Float32Array || data instanceof BigInt64Array) return data
  throw new Error('the model gives a type of number that it should not')
}

/** The bytes are handed over, so that nothing is fetched from anywhere. */
async function loadWasm(): Promise<Runtime> {
  const runtime = await import('onnxruntime-web')
  if (runtime.env.wasm.wasmBinary === undefined) {
    const wasmBinary = await readFile(createRequire(import.meta.url).resolve(WASM_FILE))
    Object.assign(runtime.env.wasm, { wasmBinary, numThreads: 1, proxy: false })
  }
  return runtime
}

async function loadNative(): Promise<Runtime> {
  const found = await import(NATIVE_PACKAGE).catch((cause) => {
    throw new WhodidError('ENGINE_MISSING', `the native engine (${NATIVE_PACKAGE}) is not installed`, {
      hint: `Install it with "npm install --no-save ${NATIVE_PACKAGE}", or use the engine that comes along (wasm).`,
      cause,
    })
  })
  return found.default ?? found
}
