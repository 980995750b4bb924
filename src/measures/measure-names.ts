import type { FoundActor } from '../core/actor.ts'

/** Short names, and those of states that texts often name only through a body or a leader. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  US: 'US',
  GB: 'UK',
  AE: 'UAE',
  EU: 'EU',
  CN: 'China',
  RU: 'Russia',
  JP: 'Japan',
}

/**
 * What stands for an issuer in a measure's id: its country, so that "the Commerce Department's" and "the US" agree;
 * an organisation by its name.
 */
export function issuerKey(actor: FoundActor): string {
  return actor.country ?? foldName(actor.name)
}

/** "US", "Australia": how composed names begin. */
export function shortName(actor: FoundActor, all: readonly FoundActor[]): string {
  const { country } = actor
  if (country === null) return actor.name
  const state = all.find((other) => other.kind === 'Country' && other.country === country)
  return SHORT_NAMES[country] ?? state?.name ?? actor.name
}

/** The short name of an issuer by its key. */
export function shortNameOf(key: string, all: readonly FoundActor[]): string {
  const issuer = all.find((actor) => issuerKey(actor) === key)
  return issuer === undefined ? key : shortName(issuer, all)
}

/** Names compare without case, punctuation and article. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:the|a|an) /u, '')
    .trim()
}

/** A stretch of text as one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
