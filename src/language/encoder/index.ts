import { cutWindows } from './cut-windows.ts'
import { decodeAnswers } from './decode-answers.ts'
import { joinWindows } from './join-windows.ts'
import { type Engine, loadSession, type Session } from './load-session.ts'
import { type ModelName, readModelFiles } from './model-files.ts'
import type { SentenceReading } from './readings.ts'
import { createWordCutter, type EncodedWord, type WordCutter } from './word-pieces.ts'

export type { Engine } from './load-session.ts'
export type { ModelName } from './model-files.ts'
export type { EventReading, MentionReading, NameReading, SentenceReading, WordReading } from './readings.ts'

/** A loaded model. It holds some hundred megabytes until it is closed. */
export interface Encoder {
  readonly model: ModelName
  /** One sentence, cut into words; the reading depends on these words alone. Nothing is thrown for odd words. */
  read(words: readonly string[]): Promise<SentenceReading>
  close(): Promise<void>
}

/** @throws MODEL_MISSING, MODEL_DAMAGED, ENGINE_MISSING */
export async function loadEncoder(options: { readonly model: ModelName; readonly engine: Engine }): Promise<Encoder> {
  const { model, vocabulary, meaning } = await readModelFiles(options.model)
  const cutter = createWordCutter(vocabulary)
  const session = await loadSession(model, options.engine)
  const readWindow = async (words: readonly EncodedWord[]) =>
    decodeAnswers(await session.run(inputsOf(words, cutter)), meaning)
  return {
    model: options.model,
    read: (words) => readSentence(words, { cutter, readWindow }),
    close: () => session.close(),
  }
}

interface Reader {
  readonly cutter: WordCutter
  readWindow(words: readonly EncodedWord[]): Promise<SentenceReading>
}

async function readSentence(words: readonly string[], { cutter, readWindow }: Reader): Promise<SentenceReading> {
  const encoded = words.map((word) => cutter.encode(word))
  const windows = cutWindows(
    words,
    encoded.map(({ pieces }) => pieces.length),
  )
  const readings: SentenceReading[] = []
  for (const { start, end } of windows) readings.push(await readWindow(encoded.slice(start, end)))
  return joinWindows(readings)
}

/** [CLS] stands before the pieces as word 0, the tree's root; [SEP] behind them is no word. */
function inputsOf(words: readonly EncodedWord[], { start, end }: WordCutter): Parameters<Session['run']>[0] {
  const ids = [start]
  const shapes = [0]
  const first = [0]
  for (const { pieces, shape } of words) {
    first.push(ids.length)
    ids.push(...pieces)
    shapes.push(...pieces.map(() => shape))
  }
  return { ids: [...ids, end], shapes: [...shapes, 0], first }
}
