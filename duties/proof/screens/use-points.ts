import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'

const duties = ask(proofContract)
const signIn = ask(signInContract)

/** The points of one's own school, and who one is. */
export function usePoints() {
  const me = useQuery({ queryKey: ['me'], queryFn: () => signIn.whoAmI({}) }).data
  const school = me?.unitKind === 'school' ? me.post.unit : undefined
  const points = useQuery({
    queryKey: ['points', school],
    queryFn: () => duties.patrolPoints({ school: school ?? '' }),
    enabled: school !== undefined,
  })
  return { me, school, points }
}

type Save = { id?: string; name: string; sort: number }

/** New, renamed or moved, and closed; what is shown is asked for again. */
export function usePointDeeds(onDone?: () => void) {
  const client = useQueryClient()
  const tell = useUndo()
  const after = (said: string) => () => {
    tell({ said })
    void client.invalidateQueries({ queryKey: ['points'] })
    onDone?.()
  }
  const save = useMutation({ mutationFn: (given: Save) => duties.savePatrolPoint(given), onSuccess: after('点位已存') })
  const close = useMutation({
    mutationFn: (pointId: string) => duties.closePatrolPoint({ pointId }),
    onSuccess: after('点位已撤销'),
  })
  return { save, close }
}
