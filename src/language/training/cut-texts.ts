import { createWriteStream } from 'node:fs'
import { basename } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Document } from '../../core/document.ts'
import { listInputs, parseRecord, readRecords } from '../../ingest/index.ts'
import { readSentences } from '../read-sentences.ts'
import type { LanguageReader, Word } from '../reader.ts'

/**
 * Writes the texts of files and folders as the program cuts them: one line a document, JSON,
 * `{doc, sentences: [[[start, end, word], ...], ...]}`, with offsets in the document's text.
 * @throws WhodidError if an input cannot be read.
 */
export async function writeCutTexts(inputs: readonly string[], path: string): Promise<void> {
  const out = createWriteStream(path)
  const { files } = await listInputs(inputs)
  for (const file of files) {
    for await (const record of readRecords(file)) {
      if ('code' in record) throw new Error(record.message)
      const { document } = parseRecord(record)
      if (document === null) continue
      const doc = basename(file.path).replace(/\.[a-z]+$/u, '')
      out.write(`${JSON.stringify({ doc, sentences: await cut(document) })}\n`)
    }
  }
  out.end()
  await finished(out)
}

/** The words that a reader is given. */
async function cut(document: Document): Promise<readonly (readonly (readonly [number, number, string])[])[]> {
  const sentences: (readonly Word[])[] = []
  const listener: LanguageReader = {
    read: async (given) => {
      sentences.push(...given.map(({ units }) => units))
      return given.map(({ words }) => ({
        words: words.map(() => ({ lemma: '', tag: 'X' as const, fineTag: '', head: null, relation: '' })),
        guesses: [],
        eventGuesses: [],
      }))
    },
  }
  await readSentences(document, listener)
  return sentences.map((units) => units.map(({ start, end, text }) => [start, end, text] as const))
}

const [out, ...inputs] = process.argv.slice(2)
if (process.argv[1]?.endsWith('cut-texts.js') === true && out !== undefined) await writeCutTexts(inputs, out)
