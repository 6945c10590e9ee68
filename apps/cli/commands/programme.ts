import { applyProgramme } from '#apps/cli/commands/programme-apply.ts'
import { programmeCommand } from '#programme/cli.ts'

/** `apply` needs the database; everything else about a programme is known by the room that knows the programme. */
export async function programme(words: readonly string[]): Promise<number> {
  const [verb, folder, ...rest] = words
  if (verb === 'apply' && folder && rest.length === 0) return applyProgramme(folder)
  return (await programmeCommand([...words])) ?? 0
}
