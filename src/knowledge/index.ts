export { fromSnapshot, type KnowledgeGraph, toSnapshot } from './graph.ts'
export { mergeFindings } from './merge-findings.ts'
