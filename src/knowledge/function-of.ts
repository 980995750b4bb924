/** graphology's algorithms are CommonJS modules that are one function; their types, read strictly, tell of ES modules with a default. */
export type FunctionOf<T> = T extends { readonly default: infer F } ? F : T
