import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { WhodidError } from '../core/errors.ts'
import { PLAIN_SETTINGS, PRECISIONS, type Precision } from '../core/reading-settings.ts'
import { lastDay } from '../knowledge/measure-status.ts'
import { DEFAULT_MODEL, ENGINES, MODELS, type ModelChoice } from '../language/model-choice.ts'
import { visible } from './visible-text.ts'

/** More threads than this were never faster, and each holds its own copy of the language data. */
const MAX_DEFAULT_JOBS = 4
const MAX_JOBS = 64

/** `--store DIR`, the same on every command. */
export function storeOption(): Option {
  return new Option('--store <dir>', 'folder of the graph').default('.whodid').argParser(parseStore)
}

/** What every command that reads articles is given. */
export interface ReadingOptions extends ModelChoice {
  readonly jobs: number
  readonly precision: Precision
  readonly gazetteer?: string
  readonly lexicon?: string
}

/** What every command that reads articles takes, and the examples below its help. */
export function addReadingOptions(command: Command, examples: string): void {
  command.addOption(new Option('--jobs <n>', 'articles read at once').default(defaultJobs()).argParser(parseJobs))
  for (const option of [...tableOptions(), precisionOption(), ...modelOptions()]) command.addOption(option)
  command.addHelpText('after', examples + TABLES_HELP)
}

/** `--model NAME` and `--engine NAME`: what reads the words. */
function modelOptions(): readonly Option[] {
  return [
    new Option('--model <name>', 'large: best; small: for thousands of articles')
      .choices([...MODELS])
      .default(DEFAULT_MODEL.model),
    new Option('--engine <name>', 'wasm, or native where onnxruntime-node is installed')
      .choices([...ENGINES])
      .default(DEFAULT_MODEL.engine),
  ]
}

/** `--gazetteer FILE` and `--lexicon FILE` */
function tableOptions(): readonly Option[] {
  return [
    new Option('--gazetteer <file>', 'your own actors: CSV with name,kind,aliases,country,wikidata').argParser((text) =>
      parseTable('--gazetteer actors.csv', text),
    ),
    new Option('--lexicon <file>', 'your own words for events: CSV with lemma,frame,type,example').argParser((text) =>
      parseTable('--lexicon words.csv', text),
    ),
  ]
}

/** `--precision LEVEL` */
function precisionOption(): Option {
  return new Option('--precision <level>', 'low: more events, more errors among them; high: fewer of both')
    .choices([...PRECISIONS])
    .default(PLAIN_SETTINGS.precision)
}

/** What is said of the tables below the examples of a command. */
const TABLES_HELP = `

--gazetteer adds actors that whodid does not know, or says better who they are. The first row of the CSV names the
columns; name and kind must be there, aliases are parted by ";". A row with the name or Wikidata id of a built-in actor
takes its place:
  name,kind,aliases,country,wikidata
  Brellmark Industries,company,Brellmark;BMK,SG,

--lexicon names words of your own, verbs and nouns alike, and the type of event that they tell; lemma and type must be
there. The type goes before the encoder's, and the word is an event at every --precision, even where the encoder doubts
it; only where the encoder gives it no chance (below 0.1, as in a name) it stays none. frame says where a side stands
that the encoder does not find: obj (the object), none, or prepositions, "by>a" for the agent of a noun; empty: as
without the row:
  lemma,frame,type,example
  decouple,from,RETREAT,"The firm decoupled from its supplier."
  call on,obj,REQUEST,`

/** An empty name, as a script gives with a variable that is not set, would be the folder one stands in. */
function parseStore(text: string): string {
  if (text.trim() !== '') return text
  throw new WhodidError('OPTION_INVALID', '--store has an empty name', {
    hint: 'Name a folder, for example --store .whodid, or leave it out.',
  })
}

/** @param example - The option with a name that would do. */
function parseTable(example: string, text: string): string {
  if (text.trim() !== '') return text
  throw new WhodidError('OPTION_INVALID', `${example.split(' ')[0]} has an empty name`, {
    hint: `Name a CSV file, for example ${example}, or leave it out.`,
  })
}

function defaultJobs(): number {
  return Math.min(availableParallelism(), MAX_DEFAULT_JOBS)
}

/** @throws OPTION_INVALID unless `text` is a whole number from 1 to 64. */
function parseJobs(text: string): number {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (jobs >= 1 && jobs <= MAX_JOBS) return jobs
  throw new WhodidError('OPTION_INVALID', `--jobs ${text}: not a whole number from 1 to ${MAX_JOBS}`, {
    hint: 'Say how many articles may be read at once, for example --jobs 2, or leave it out.',
  })
}

/** @throws OPTION_INVALID unless `text` is a whole number of at least 1. */
export function parseCount(option: string, text: string): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (count >= 1) return count
  throw new WhodidError('OPTION_INVALID', `${option} ${text}: not a whole number of at least 1`, {
    hint: `Give a number, for example ${option} 50, or leave it out.`,
  })
}

/**
 * A day, month or year of the calendar as its last day: "2019-05" means the end of May.
 * @throws OPTION_INVALID unless `text` is a date of the form 2019, 2019-05 or 2019-05-15 that there is.
 */
export function parseDay(option: string, text: string): string {
  const day = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(text) ? lastDay(text) : ''
  if (day !== '' && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day) return day
  throw new WhodidError('OPTION_INVALID', `${option} ${visible(text)}: not a date`, {
    hint: `Give a year, a month or a day that there is, for example ${option} 2019, ${option} 2019-05 or ${option} 2019-05-15.`,
  })
}
