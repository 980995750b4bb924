/** Ctrl-C and Ctrl-D, as a terminal in raw mode gives them. */
const ENDS = [String.fromCharCode(3), String.fromCharCode(4)]

/**
 * Waits for one of the keys at the terminal; Ctrl-C, Ctrl-D and the end of input are the last one.
 * @param keys - Lower-case letters; any other key is passed over.
 */
export async function askKey<K extends string>(question: string, keys: readonly [...K[], K]): Promise<K> {
  const input = process.stdin
  const last = keys[keys.length - 1] as K
  process.stderr.write(question)
  input.setRawMode(true)
  input.resume()
  try {
    return await new Promise<K>((resolve) => {
      const take = (chunk: Buffer) => {
        const typed = chunk.toString('utf8').toLowerCase()
        const key = ENDS.some((end) => typed.includes(end)) ? last : keys.find((one) => typed.startsWith(one))
        if (key !== undefined) finish(key)
      }
      const finish = (key: K) => {
        input.off('data', take)
        input.off('end', end)
        resolve(key)
      }
      const end = () => finish(last)
      input.on('data', take)
      input.on('end', end)
    })
  } finally {
    input.setRawMode(false)
    input.pause()
    process.stderr.write('\n')
  }
}
