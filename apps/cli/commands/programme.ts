/** Hands the words to the room that knows the programme. */
export async function programme(words: readonly string[]): Promise<number> {
  const { programmeCommand } = await import('#programme/cli.ts')
  return (await programmeCommand([...words])) ?? 0
}
