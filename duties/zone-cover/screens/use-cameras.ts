import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#foundation/endpoint.ts'
import { ask } from '#foundation/ui/ask.ts'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { zoneCoverContract } from '#duties/zone-cover/zone-cover.contract.ts'
import { cameraContract } from '#registry/camera/camera.contract.ts'

const cover = ask(zoneCoverContract)
const register = ask(cameraContract)

export type CoverFilter = Input<typeof zoneCoverContract.readZoneCover>
export const useZoneCover = (filter: Partial<CoverFilter>, enabled = true) =>
  useQuery({
    queryKey: ['zone-cover', filter],
    queryFn: () => cover.readZoneCover(filter as never),
    placeholderData: keepPreviousData,
    enabled,
  })

export const useCameras = (school: string, after: string | undefined) =>
  useQuery({ queryKey: ['cameras', school, after], queryFn: () => register.cameras({ school, after }) })

type Verb = Exclude<keyof typeof cameraContract, 'cameras'>

/** One change to the register; what is shown is asked for again. */
export function useCameraDeed<V extends Verb>(verb: V, said: string, onDone?: () => void) {
  const client = useQueryClient()
  const tell = useUndo()
  return useMutation({
    mutationFn: (given: Record<string, unknown>) => register[verb](given as never) as Promise<unknown>,
    onSuccess: () => {
      tell({ said })
      for (const queryKey of [['cameras'], ['zone-cover']]) void client.invalidateQueries({ queryKey })
      onDone?.()
    },
  })
}
