import type { Precision } from '../core/reading-settings.ts'

/** The least probability of an event that the reader must give. */
export const LEAST_SCORES: Readonly<Record<Precision, number>> = { low: 0.3, normal: 0.5, high: 0.7 }

/** Of an event that the tables know too the reader need not be that sure. */
export const KNOWN_BONUS = 0.3
