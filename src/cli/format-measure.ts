import type { MeasureTie, MeasureView, Words } from './measure-view.ts'
import { escapeUnseen } from './visible-text.ts'
import { wordsOf as quoteOf } from './words-json.ts'

/** One measure as a line of JSON; names in place of ids, what is not told is null. */
export function formatMeasure(view: MeasureView): string {
  const { node, status, issuers, basedOn, covers, binds, respondsTo, exceptions, changes, steps, mentions } = view
  const { kind, aliases } = node.properties
  return escapeUnseen(
    JSON.stringify({
      id: node.id,
      kind,
      name: node.name,
      aliases: aliases ?? [],
      status,
      issuedBy: issuers.map(tieOf),
      basedOn: basedOn.map(tieOf),
      covers: covers.map((tie) => ({ ...tieOf(tie), since: tie.since, until: tie.until, removed: tie.isRemoved })),
      binds: binds.map(tieOf),
      respondsTo: respondsTo.map(tieOf),
      exceptions: exceptions.map(({ text, ...words }) => ({ text, ...wordsOf(words) })),
      changes: changes.map(({ change, whom, under, date, ...words }) => ({
        change,
        whom,
        under,
        date,
        ...wordsOf(words),
      })),
      steps: steps.map(({ stage, date, ...words }) => ({ stage, date, ...wordsOf(words) })),
      mentions: mentions.map(wordsOf),
    }),
  )
}

function tieOf(tie: MeasureTie): object {
  return { id: tie.node.id, name: tie.node.name, ...wordsOf(tie) }
}

function wordsOf({ quote, document }: Words): object {
  return quoteOf(quote, document)
}
