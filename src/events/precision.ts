import type { Precision } from '../core/reading-settings.ts'

/** The least probability of an event that the reader must give. */
export const LEAST_SCORES: Readonly<Record<Precision, number>> = { low: 0.3, normal: 0.5, high: 0.7 }
