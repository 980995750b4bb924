/** The library has no types of its own: what the tests use of it. */
declare module 'jsonld' {
  interface Term {
    readonly value: string
    readonly datatype?: { readonly value: string }
  }
  export interface Quad {
    readonly subject: Term
    readonly predicate: Term
    readonly object: Term
  }
  interface Options {
    readonly safe: boolean
    documentLoader?(url: string): Promise<never>
  }
  const jsonld: { toRDF(document: unknown, options: Options): Promise<readonly Quad[]> }
  // biome-ignore lint/style/noDefaultExport: this is how the library exports it
  export default jsonld
}
