import type { GraphSnapshot } from '../core/graph.ts'

const DIGITS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/** "1,234": the same in every locale. */
export function formatCount(count: number): string {
  return DIGITS.format(count)
}

/** "1 event", "1,234 events". */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** "8 s", "3 min 20 s". */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/**
 * A file's text as one line that a terminal shows as it is: control characters (an escape sequence could recolour or
 * overwrite what stands there) become a visible replacement.
 */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\u{fffd}')
}

/** `text` broken at spaces into lines of at most `width`, each behind `indent`. */
export function wrap(text: string, { width, indent }: { readonly width: number; readonly indent: string }): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && indent.length + longer.length > width) {
      lines.push(indent + line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, indent + line]
}

/** "200 nodes, 480 relationships". */
export function sizeOf({ nodes, edges }: Pick<GraphSnapshot, 'nodes' | 'edges'>): string {
  return `${plural(nodes.length, 'node')}, ${plural(edges.length, 'relationship')}`
}
