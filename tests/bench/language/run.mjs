// node tests/bench/language/run.mjs: sentences and words against the treebanks beside the checkout.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const { module } = await runnerImport(fileURLToPath(new URL('treebank.ts', import.meta.url)), {
  root,
  configFile: false,
})
module.benchTreebanks((line) => console.log(line))
