import { type Command, Option } from 'commander'
import { isUnnamed } from '../core/actor.ts'
import type { Diagnostic } from '../core/diagnostic.ts'
import { WhodidError } from '../core/errors.ts'
import type { EventStatus, EventType, Role } from '../core/event.ts'
import type { Findings } from '../core/findings.ts'
import type { Io } from './io.ts'
import { addReadingOptions, type ReadingOptions } from './options.ts'
import { readSettings } from './read-settings.ts'
import { describeTrouble } from './summarize-build.ts'
import { plural } from './text-format.ts'

const EXAMPLES = `
Examples:
  $ whodid extract article.txt --format jsonl
  $ whodid extract articles/ --format jsonl > events.jsonl

One event mention a line, with the keys doc, trigger, start, end, type, agent, target, status, source, date, about.
start and end count UTF-16 units in the article's text (JavaScript string indices). No store is read or written.`

/** `whodid extract PATH...` */
export function registerExtract(program: Command, io: Io): void {
  const command = program
    .command('extract')
    .summary('print the events of articles')
    .description('Prints the event mentions of articles, one JSON object a line, without building a graph.')
    .argument('<path...>', 'files and folders')
    .addOption(new Option('--format <format>', 'form of the output').choices(['jsonl']).default('jsonl'))
    .action((paths: string[], options: ReadingOptions) => runExtract(paths, options, io))
  addReadingOptions(command, EXAMPLES)
}

async function runExtract(paths: readonly string[], options: ReadingOptions, io: Io): Promise<void> {
  const { jobs, model, engine } = options
  const settings = await readSettings(options, io)
  // Loaded here, so that other commands start without the libraries that read articles.
  const [{ listInputs }, { createExtractor }, { extractInOrder }] = await Promise.all([
    import('../ingest/index.ts'),
    import('../build/extractor.ts'),
    import('../build/extract-in-order.ts'),
  ])
  const { files, diagnostics } = await listInputs(paths)
  const trouble: Diagnostic[] = [...diagnostics]
  const extractor = createExtractor({ jobs, choice: { model, engine }, settings })
  let documents = 0
  let events = 0
  try {
    for await (const { findings, diagnostics: noticed } of extractInOrder(files, extractor)) {
      trouble.push(...noticed)
      if (findings === null) continue
      documents += 1
      events += findings.events.length
      const lines = describeMentions(findings).map((mention) => `${JSON.stringify(mention)}\n`)
      if (lines.length > 0) await io.write(lines.join(''))
    }
  } finally {
    await extractor.close()
  }
  for (const line of describeTrouble(trouble)) io.err(line)
  if (documents === 0) throw nothingToRead(paths)
  io.err(`${plural(events, 'event mention')} in ${plural(documents, 'document')}`)
}

/** One line of the output. */
interface NamedMention {
  readonly doc: string
  readonly trigger: string
  readonly start: number
  readonly end: number
  readonly type: EventType
  readonly agent: readonly string[]
  readonly target: readonly string[]
  readonly status: EventStatus
  readonly source: readonly string[]
  readonly date: string | null
  readonly about: readonly string[]
}

/**
 * The mentions in the form of an annotated corpus: names in the place of ids, of unnamed parties ("us officials") in lower
 * case. Keys stand in a fixed order.
 */
export function describeMentions({ document, actors, events }: Findings): NamedMention[] {
  const names = new Map(actors.map((actor) => [actor.id, isUnnamed(actor) ? actor.name.toLowerCase() : actor.name]))
  const listNames = (roles: readonly Role[]) => [...new Set(roles.map(({ actor }) => names.get(actor) ?? actor))]
  return events.map(({ trigger, type, agents, targets, status, sources, date, about }) => ({
    doc: document.name,
    trigger: trigger.text,
    start: trigger.start,
    end: trigger.end,
    type,
    agent: listNames(agents),
    target: listNames(targets),
    status,
    source: listNames(sources),
    date,
    about: [...new Set(about.map(({ name }) => name))],
  }))
}

function nothingToRead(paths: readonly string[]): WhodidError {
  return new WhodidError('NOTHING_TO_READ', `no article could be read in ${paths.join(', ')}`, {
    hint: 'Name files or folders with articles: .txt, .md, .html, .jsonl or .jsonl.gz.',
  })
}
