import type { FoundActor } from '../core/actor.ts'

const SHORT_NAMES: Readonly<Record<string, string>> = { US: 'US', GB: 'UK', AE: 'UAE', EU: 'EU' }

/**
 * What stands for an issuer in a measure's id: its country, so that "the Commerce Department's" and "the US" agree;
 * an organisation by its name.
 */
export function issuerKey(actor: FoundActor): string {
  return actor.country ?? fold(actor.name)
}

/** "US", "Australia": for composed names. */
export function issuerName(actor: FoundActor, all: readonly FoundActor[]): string {
  if (actor.country === null) return actor.name
  const short = SHORT_NAMES[actor.country]
  if (short !== undefined) return short
  const country = all.find((other) => other.kind === 'Country' && other.country === actor.country)
  return country?.name ?? actor.name
}

/** Names compare without case, punctuation and article. */
export function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:the|a|an) /u, '')
    .trim()
}
