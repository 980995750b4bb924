export { fromSnapshot, type KnowledgeGraph, toSnapshot } from './graph.ts'
export { currentStage, lastDay, stagesKnownAt, type ToldStage } from './measure-status.ts'
export { mergeFindings } from './merge-findings.ts'
