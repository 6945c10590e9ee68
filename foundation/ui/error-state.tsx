import { Icon } from '#foundation/ui/icon.tsx'

type ErrorStateProps = {
  /** 没有取到数据, 没有交办成: what failed. */
  what: string
  /** The server's sentence, when it gave one. */
  because?: string | undefined
  kept?: boolean | undefined
  onRetry?: (() => void) | undefined
  /** Short, to be quoted over the telephone. */
  number?: string | undefined
}

/** What failed, that nothing typed is lost, one way on, and a number to quote. */
export function ErrorState({ what, because, kept, onRetry, number }: ErrorStateProps) {
  return (
    <div className="hx-error" role="alert">
      <b>
        <Icon name="late" />
        {what}
      </b>
      <p className="hx-ink-2">
        {because && `${because}。`}
        {kept && '您填的内容还在。'}
        {onRetry && (
          <button type="button" className="hx-link" onClick={onRetry}>
            再试一次
          </button>
        )}
        {onRetry && number && ' · '}
        {number && `编号 ${number}，报修时请告诉我们`}
      </p>
    </div>
  )
}
