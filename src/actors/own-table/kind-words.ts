import { ACTOR_KINDS, type ActorKind } from '../../core/actor.ts'

/** Plain words for the kinds, beside their own labels. */
const WORDS: Readonly<Record<ActorKind, string>> = {
  Country: 'state|nation',
  Government:
    'government body|government agency|agency|ministry|department|regulator|public authority|court|parliament',
  Company: 'firm|business|corporation|bank|state-owned enterprise',
  Person: 'human|individual|people',
  Party: 'political party',
  Military: 'armed forces|army|navy|air force|armed group|militia',
  Media: 'medium|news agency|news outlet|newspaper|broadcaster|publisher',
  Institution:
    'university|think tank|academy|research institute|institute|ngo|non-governmental organization|association',
  InternationalOrganization: 'international organization|international body|intergovernmental organization|bloc',
  Group: 'group of people|community|movement',
}

const KINDS: ReadonlyMap<string, ActorKind> = new Map(
  ACTOR_KINDS.flatMap((kind) => [kind, ...WORDS[kind].split('|')].map((word) => [fold(word), kind] as const)),
)

/** The kind that a cell names, by its label or in plain words, in either spelling; null for none. */
export function kindNamed(cell: string): ActorKind | null {
  return KINDS.get(fold(cell)) ?? null
}

/** "International organisations" and "InternationalOrganization" are one. */
function fold(cell: string): string {
  return cell
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, '')
    .replace('organisation', 'organization')
}
