import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { importContract, ImportPreview } from '#registry/import/import.contract.ts'
import { headerOf } from '#registry/import/mapping.ts'
import { examine } from '#registry/import/server/examine.ts'

type Preview = typeof importContract.previewImport
const SHOWN = 200

export async function previewImport(ask: Ask<Preview>, given: Input<Preview>): Promise<ImportPreview> {
  const { mapping, rows, problems, notes, diff, fingerprint } = await examine(ask, given)
  return {
    rows,
    problemCount: problems.length,
    problems: problems.slice(0, SHOWN),
    noteCount: notes.length,
    notes: notes.slice(0, SHOWN),
    addedCount: diff.added.length,
    added: diff.added.slice(0, SHOWN).map(({ id, name }) => ({ id, name })),
    changedCount: diff.changed.length,
    changed: diff.changed.slice(0, SHOWN).map(({ id, name, changes }) => ({
      id,
      name,
      changes: changes.map((change) => ({ ...change, column: headerOf(mapping, change.field) })),
    })),
    closedCount: diff.closed.length,
    closed: diff.closed.slice(0, SHOWN),
    same: diff.same,
    fingerprint,
  }
}
