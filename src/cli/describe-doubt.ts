import type { Doubt, DoubtSide } from '../knowledge/index.ts'
import { plural, printable, wrap } from './text-format.ts'
import { escapeUnseen } from './visible-text.ts'

const WIDTH = 100
const INDENT = '      '

/** One doubtful link for people: the question, why it is asked, what hangs on it, and the words on both sides. */
export function describeDoubt(doubt: Doubt): string[] {
  const { kind, one, other, reasons, events } = doubt
  const question =
    kind === 'two actors' ? `Is ${name(other)} the same as ${name(one)}?` : `Does ${name(other)} mean ${name(one)}?`
  const held = kind === 'two actors' ? 'taken for two actors' : 'taken for one actor'
  const why = `${held}, doubt ${doubt.doubt.toFixed(2)}: ${reasons.join('; ')}`
  return [
    `${question}  (${plural(events, 'event')})`,
    ...wrap(printable(why), { width: WIDTH, indent: '  ' }),
    ...describeSide(one),
    ...describeSide(other),
  ]
}

function describeSide(side: DoubtSide): string[] {
  const quotes = side.quotes.flatMap(({ quote, document }) => [
    ...wrap(`"${printable(quote)}"`, { width: WIDTH, indent: INDENT }),
    `${INDENT}-- ${printable(document)}`,
  ])
  return [`  ${printable(side.name)} (${printable(side.what)})  ${side.id}`, ...quotes]
}

function name({ name: text }: DoubtSide): string {
  return `"${printable(text)}"`
}

/** The same as a line of JSON. */
export function formatDoubt({ kind, one, other, doubt, reasons, events, ifSame, ifDifferent }: Doubt): string {
  return escapeUnseen(JSON.stringify({ kind, one, other, doubt, reasons, events, ifSame, ifDifferent }))
}
