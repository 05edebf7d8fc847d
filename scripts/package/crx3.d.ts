declare module 'crx3' {
  /** Writes `crxPath` from a stream of ZIP bytes, signed with the key in `keyPath`. */
  export default function crx3(
    zip: NodeJS.ReadableStream,
    options: { keyPath: string; crxPath: string },
  ): Promise<{ appId: string }>;
}
