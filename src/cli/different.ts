import type { Command } from 'commander'
import type { CorrectionRun, Stand } from '../build/correct-graph.ts'
import { foldName } from '../core/compare-names.ts'
import type { Decision } from '../core/correction.ts'
import { WhodidError } from '../core/errors.ts'
import type { GraphNode } from '../core/graph.ts'
import type { DocumentId } from '../core/ids.ts'
import { joinedTo, splitId } from '../knowledge/index.ts'
import { findActor } from '../query/find-actor.ts'
import { describeTies } from './describe-change.ts'
import type { Io } from './io.ts'
import { requireOne } from './require-one.ts'
import { addCorrectionOptions, type CorrectionOptions, requirePair, runCorrection } from './run-correction.ts'
import { namedActor } from './same.ts'
import { printable } from './text-format.ts'

const EXAMPLES = `
Examples:
  $ whodid different Huawei "Huawei Technologies"     takes an earlier "whodid same" back
  $ whodid different Huawei HT                        where articles say HT they mean another: an actor of its own
  $ whodid different "Ann Hale" interview-2021        the Ann Hale of that article (its file or id) is another
  $ whodid different Huawei ZTE                       two they are already: "whodid review" asks no more

Of an article that has both names of an actor, "it" and "the company" stay with the first one. What nobody can tell apart
by its words (two people of one name within one article) stays together.`

/** `whodid different A B` */
export function registerDifferent(program: Command, io: Io): void {
  const command = program
    .command('different')
    .summary('what was taken for one actor are two')
    .description('Says that two are not one: takes a wrong merge back, of yours or of the program.')
    .argument('<names...>', 'an actor by name or id; and another, one of its aliases, or an article')
    .action((names: string[], options: CorrectionOptions) => runDifferent(names, options, io))
  addCorrectionOptions(command, EXAMPLES)
}

async function runDifferent(names: readonly string[], options: CorrectionOptions, io: Io): Promise<void> {
  const pair = requirePair('different', names)
  await runCorrection(options, { decide: (stand) => decideDifferent(pair, stand), describe }, io)
}

/** What the two names mean; or why there is nothing to do. */
export function decideDifferent([first, second]: readonly [string, string], stand: Stand): Decision | string {
  const { graph, log } = stand
  const one = requireOne(first, findActor(graph, first), 'actor')
  const joined = joinedTo(log, one.id).find(({ id, name }) => id === second || isName(name, second))
  if (joined !== undefined) return { what: 'different', one: namedActor(one), other: joined }
  const alias = aliasOf(one, second)
  if (alias !== null) return { what: 'split name', from: namedActor(one), alias }
  const match = findActor(graph, second)
  const other = match.kind === 'one' ? match.actor : null
  if (other !== null && other.id === one.id) return decideSwapped(first, one)
  const article = other === null ? findArticle(stand, second) : null
  if (article !== null) return splitDocument(one, article, stand)
  const apart = other ?? requireOne(second, match, 'actor, alias or article')
  return { what: 'different', one: namedActor(one), other: namedActor(apart) }
}

/** "different HT Huawei", where HT is an alias of Huawei. */
function decideSwapped(first: string, one: GraphNode): Decision {
  const alias = aliasOf(one, first)
  if (alias !== null) return { what: 'split name', from: namedActor(one), alias }
  throw new WhodidError('CORRECTION_REFUSED', `both names mean ${printable(one.name)} (${one.id})`, {
    hint: 'Name the actor, then the alias or the article that is not its own; whodid show NAME has the aliases.',
  })
}

function splitDocument(one: GraphNode, article: GraphNode, { graph }: Stand): Decision {
  const articles = graph.edges.flatMap(({ type, from, to }) => (type === 'MENTIONED_IN' && from === one.id ? [to] : []))
  const other =
    articles.length > 1 ? `${printable(one.name)} is not in ${printable(article.name)}` : 'it is in one article alone'
  if (articles.length > 1 && articles.includes(article.id as DocumentId)) {
    return {
      what: 'split document',
      from: namedActor(one),
      document: { id: article.id as DocumentId, name: article.name },
    }
  }
  throw new WhodidError('CORRECTION_REFUSED', `nothing can be split off from ${printable(one.name)}: ${other}`, {
    hint: 'Name another article: whodid show NAME lists them below the quotes.',
  })
}

function findArticle({ graph }: Stand, name: string): GraphNode | null {
  const found = graph.nodes.filter(
    ({ id, labels, properties, name: title }) =>
      labels[1] === 'Document' && [id, title, properties.file].includes(name.trim()),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** As the articles write it; the actor's main name is none. */
function aliasOf({ properties }: GraphNode, name: string): string | null {
  const aliases = Array.isArray(properties.aliases) ? (properties.aliases as readonly string[]) : []
  return aliases.find((alias) => alias === name.trim()) ?? aliases.find((alias) => isName(alias, name)) ?? null
}

function isName(name: string, given: string): boolean {
  return name === given.trim() || (foldName(name) !== '' && foldName(name) === foldName(given))
}

function describe({ before, after, correction }: CorrectionRun): string {
  switch (correction.what) {
    case 'different': {
      const wereApart = before.nodes.some(({ id }) => id === correction.other.id)
      const [one, other] = [correction.one.name, correction.other.name]
      return wereApart
        ? `${other} and ${one} are two actors: noted`
        : `${other} is an actor of its own again: ${describeTies(after, correction.other.id)} moved`
    }
    case 'split name': {
      const id = splitId(correction.from.id, 'name', correction.alias)
      return `"${correction.alias}" is now an actor of its own (${id}): ${describeTies(after, id)} moved`
    }
    case 'split document': {
      const id = splitId(correction.from.id, 'document', correction.document.id)
      const { name } = correction.from
      return `the ${name} of ${correction.document.name} is now another (${id}): ${describeTies(after, id)} moved`
    }
    default:
      return ''
  }
}
