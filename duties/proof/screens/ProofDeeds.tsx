import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import type { ProofPage } from '#duties/proof/proof-shown.ts'
import { proofWords } from '#duties/proof/proof.words.ts'
import { duties } from '#duties/proof/screens/asks.ts'
import { exemptionsHref, formHref } from '#duties/proof/screens/proof-href.ts'

/** Why not, in the sentence the server would refuse with. */
const reasonOf = (code: string | null): string | undefined => {
  const says = code === null ? undefined : proofWords[code as keyof typeof proofWords]
  return typeof says === 'function' ? says({}) : says
}

/** What may be done about it: confirmed by somebody else, corrected by those who give it, let off by the office. */
export function ProofDeeds({ page }: { page: ProofPage }) {
  const { id, countersign, correct, correctedBy, mayExempt } = page
  const client = useQueryClient()
  const tell = useUndo()
  const sign = useMutation({
    mutationFn: () => duties.countersignProof({ proofId: id }),
    onSuccess: () => {
      tell({ said: '已会签' })
      void client.invalidateQueries({ queryKey: ['proof'] })
      void client.invalidateQueries({ queryKey: ['proof-list'] })
    },
  })
  const signs = countersign.wanted && !countersign.byName && !correctedBy
  return (
    <div className="pf-deeds hx-no-print">
      {signs && (
        <Button
          kind="primary"
          busy={sign.isPending}
          disabledReason={reasonOf(countersign.whyNot)}
          onClick={() => sign.mutate()}
        >
          会签
        </Button>
      )}
      {correct.whyNot === null ? (
        <LinkButton href={formHref(page, id)} icon="pen">
          更正
        </LinkButton>
      ) : (
        !mayExempt && <Button disabledReason={reasonOf(correct.whyNot)}>更正</Button>
      )}
      {mayExempt && (
        <LinkButton href={exemptionsHref({ duty: page.duty, subject: page.subject, grant: true })}>
          免除以后的
        </LinkButton>
      )}
      {sign.error && (
        <p className="pf-wrong" role="alert">
          {sign.error.message}
        </p>
      )}
    </div>
  )
}
