import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { scanText } from '#foundation/free-text.ts'
import { upload, type Upload } from '#foundation/ui/upload.ts'
import { guardText } from '#programme/guard-text/guard-text.ts'
import type { LedgerProposal } from '#matters/hazard/ledger-import.contract.ts'
import { ledgerImportWords } from '#matters/hazard/ledger-import.words.ts'
import { ledgerImports } from '#matters/hazard/screens/asks.ts'

export type Previewed = { fileId: string; name: string; proposals: readonly Judged[]; unchanged: number }
export type Judged = LedgerProposal & { /** Whether anything of the row can be taken over. */ fit: boolean }

/** One row that must not be written would refuse the whole lot; here it is named and only it is left out. */
function judged(proposal: LedgerProposal): Judged {
  const { changes, refused, version } = proposal
  const said = changes.map(({ after }) => after)
  const barred = [
    ...(said.some((text) => !guardText(text).ok) ? [ledgerImportWords['text-names-persons']] : []),
    ...(said.some((text) => scanText(text).length > 0) ? [ledgerImportWords['text-identity-number']] : []),
  ]
  const fit = changes.length > 0 && version !== null && barred.length === 0
  return { ...proposal, refused: [...refused, ...barred], fit }
}

/** An edited ledger on its way in: sent, compared without touching anything, and then only the chosen rows. */
export function useLedgerImport() {
  const client = useQueryClient()
  const [percent, setPercent] = useState(0)
  const sending = useRef<Upload>(undefined)
  const look = useMutation({
    mutationFn: async (chosen: File): Promise<Previewed> => {
      setPercent(0)
      sending.current = upload(chosen, setPercent)
      const { id } = await sending.current.kept
      const { proposals, unchanged } = await ledgerImports.previewLedgerImport({ fileId: id })
      return { fileId: id, name: chosen.name, proposals: proposals.map(judged), unchanged }
    },
  })
  const apply = useMutation({
    mutationFn: ({ fileId, rows }: { fileId: string; rows: readonly Judged[] }) =>
      ledgerImports.applyLedgerImport({
        fileId,
        rows: rows.map(({ row, version }) => ({ row, version: version ?? 0 })),
      }),
    onSuccess: () =>
      Promise.all(['hazard', 'ledger', 'inbox'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  })
  return { look, apply, percent, stop: () => sending.current?.stop() }
}
