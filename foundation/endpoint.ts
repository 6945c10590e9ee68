import { z } from 'zod'

/** One promise the server makes to its callers: what goes in, what comes out, and why it may refuse. */
export type Endpoint<
  I extends z.ZodObject = z.ZodObject,
  O extends z.ZodType = z.ZodType,
  R extends string = string,
> = {
  method: 'GET' | 'POST'
  path: `/api/${string}`
  summary: string
  input: I
  output: O
  refusals: readonly R[]
  /** `anyone` may ask before signing in; everything else needs a session. */
  access: 'anyone' | 'signed-in'
  /** The answer is a file: the verb returns a `FileAnswer`, and `output` describes nothing. */
  file?: boolean
  /** The answer holds what must not be kept, such as a telephone number: a repeated command is carried out again. */
  secret?: boolean
}

export type Contract = Record<string, Endpoint>
export type Input<E extends Endpoint> = z.output<E['input']>
export type Output<E extends Endpoint> = z.output<E['output']>
export type RefusalOf<E extends Endpoint> = E['refusals'][number]
/** Every refusal of a contract, for `*.words.ts satisfies Record<RefusalsOf<typeof contract>, string>`. */
export type RefusalsOf<C extends Contract> = { [K in keyof C]: RefusalOf<C[K]> }[keyof C]

type Given<I extends z.ZodObject, O extends z.ZodType, R extends string> = Omit<
  Endpoint<I, O, R>,
  'refusals' | 'access'
> &
  Partial<Pick<Endpoint<I, O, R>, 'refusals' | 'access'>>

export const endpoint = <I extends z.ZodObject, O extends z.ZodType, const R extends string = never>(
  given: Given<I, O, R>,
): Endpoint<I, O, R> => ({ refusals: [], access: 'signed-in', ...given })

/** An endpoint that answers with a file, streamed. */
export const download = <I extends z.ZodObject, const R extends string = never>(
  given: Omit<Given<I, z.ZodAny, R>, 'output' | 'method' | 'file'>,
): Endpoint<I, z.ZodAny, R> & { file: true } => ({
  ...endpoint<I, z.ZodAny, R>({ ...given, method: 'GET', output: z.any() }),
  file: true,
})

/** Names in the path, for example `hazardId` in `/api/hazards/:hazardId`. */
export const pathNames = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((m) => m[1] ?? '')
