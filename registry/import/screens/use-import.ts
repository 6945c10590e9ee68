import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ask } from '#foundation/ui/ask.ts'
import { upload, type Upload } from '#foundation/ui/upload.ts'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { importContract, type ImportPreview } from '#registry/import/import.contract.ts'
import type { mappingIds } from '#registry/import/mapping.ts'

const imports = ask(importContract)

export type MappingId = (typeof mappingIds)[number]
export type Choice = { mapping: MappingId; whole: boolean }
export type Previewed = Choice & { file: string; name: string; preview: ImportPreview }

/** A list on its way in: sent, looked through without touching anything, and only then applied. */
export function useImport() {
  const client = useQueryClient()
  const tell = useUndo()
  const [percent, setPercent] = useState(0)
  const sending = useRef<Upload>(undefined)
  const look = useMutation({
    mutationFn: async ({ chosen, mapping, whole }: Choice & { chosen: File }): Promise<Previewed> => {
      setPercent(0)
      sending.current = upload(chosen, setPercent)
      const { id } = await sending.current.kept
      const preview = await imports.previewImport({ file: id, mapping, whole })
      return { file: id, name: chosen.name, mapping, whole, preview }
    },
  })
  const apply = useMutation({
    mutationFn: ({ previewed, reason }: { previewed: Previewed; reason: string }) => {
      const { file, mapping, whole, preview } = previewed
      return imports.applyImport({ file, mapping, whole, fingerprint: preview.fingerprint, reason })
    },
    onSuccess: async ({ added, changed, closed }) => {
      tell({ said: `已办理：新增${added}，变更${changed}，停办${closed}`, seconds: 20 })
      look.reset()
      await client.invalidateQueries()
    },
  })
  return { look, apply, percent, stop: () => sending.current?.stop() }
}
