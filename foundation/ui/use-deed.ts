import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { hush } from '#foundation/ui/use-live.ts'

/**
 * One deed of a screen: what it sends, and what is said when it is done. All that stands under `scope` is asked for again, also
 * after a refusal: somebody else was quicker, or a rule stands in the way, and what is shown may be old.
 */
export function useDeedIn<Given, Done>(
  scope: string,
  send: (given: Given) => Promise<Done>,
  said: string | ((done: Done) => string),
  onDone?: (done: Done) => void,
) {
  const client = useQueryClient()
  const tell = useUndo()
  const again = () => void client.invalidateQueries({ queryKey: [scope] })
  return useMutation({
    mutationFn: (given: Given) => {
      hush()
      return send(given)
    },
    onSuccess: (done) => {
      tell({ said: typeof said === 'string' ? said : said(done) })
      again()
      onDone?.(done)
    },
    onError: again,
  })
}
