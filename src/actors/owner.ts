import type { NameSpan } from './model.ts'
import type { NameContext } from './weigh-names.ts'

/** The country that a name stands under: "China's Ministry of Commerce", "the Ministry of Finance of Japan". */
export function ownerOf(name: NameSpan, { inSentence, sentences }: NameContext): string | null {
  if (name.country !== null) return name.country
  const tokens = sentences[name.sentence]?.tokens ?? []
  for (const other of inSentence.get(name.sentence) ?? []) {
    if (other.entry?.kind !== 'Country') continue
    const between = tokens.slice(other.to, name.from)
    const isOwner =
      between[0]?.fineTag === 'POS' && between.slice(1).every(({ tag }) => tag === 'ADJ' || tag === 'NOUN')
    const isAdjective =
      other.to === name.from || (other.form === 'demonym' && between.every(({ tag }) => tag === 'ADJ'))
    const behind = tokens.slice(name.to, other.from).map(({ text }) => text)
    const isBehind = other.from > name.to - 1 && /^(?:of|in|of the|in the)$/u.test(behind.join(' '))
    if ((other.to <= name.from && (isOwner || isAdjective)) || isBehind) return other.entry.country
  }
  return null
}
