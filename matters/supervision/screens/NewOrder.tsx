import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Link, useGo } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { AboutKind } from '#matters/supervision/order.ts'
import { orders, useDeed, useOrderChoices } from '#matters/supervision/screens/asks.ts'
import { type OrderDraft, OrderFields } from '#matters/supervision/screens/OrderFields.tsx'
import type { OrderChoices } from '#matters/supervision/supervision-reads.contract.ts'
import { aboutWords } from '#matters/supervision/supervision.words.ts'
import '#matters/supervision/screens/order.css'

type Asked = { kind?: AboutKind | undefined; ref?: string | undefined; school?: string | undefined }

/** 签发督办单: about a hazard, a missed duty or a visit it begins with what is known; else the Office writes it. */
export function NewOrder() {
  const [search] = useUrlState<Asked>()
  const kind = AboutKind.safeParse(search.kind).data
  const asked: Asked = kind && search.ref ? { kind, ref: search.ref, school: search.school } : {}
  const choices = useOrderChoices(asked)
  return (
    <Page>
      <PageHead title="签发督办单" crumbs={[{ words: '督办台账', href: '/orders' }, { words: '签发督办单' }]} />
      {choices.isError ? (
        <ErrorState what="没有取到可选的单位" because={choices.error.message} onRetry={() => void choices.refetch()} />
      ) : !choices.data ? (
        <Loading bars={6} />
      ) : choices.data.mayIssue !== null ? (
        <Empty why={choices.data.mayIssue}>
          <Link href="/orders">回到督办台账</Link>
        </Empty>
      ) : (
        <Form key={asked.ref ?? ''} asked={asked} choices={choices.data} />
      )}
    </Page>
  )
}

function Form({ asked, choices }: { asked: Asked; choices: OrderChoices }) {
  const go = useGo()
  const { begin } = choices
  const [draft, setDraft] = useState<OrderDraft>({
    matter: begin?.matter ?? '',
    basis: begin?.basis ?? '3.5',
    lead: begin?.lead ?? undefined,
    assists: begin?.assists ?? [],
    demand: begin?.demand ?? '',
    dueOn: begin?.dueOn,
  })
  const { kind, ref, school } = asked
  const deed = useDeed(
    () =>
      orders.issueOrder({
        about: kind && ref ? { kind, ref } : { kind: 'other' },
        ...(school && { school }),
        ...draft,
        assists: [...draft.assists],
        lead: draft.lead ?? '',
        dueOn: draft.dueOn ?? '',
      }),
    ({ numberText }) => `已签发${numberText ?? ''}`,
    ({ id }) => go(`/orders/${id}`),
  )
  const errors = fieldErrors(deed.error)
  if (begin?.open)
    return (
      <Empty why={`这件事已有督办单${begin.open.numberText ?? '待签发'}`}>
        <Link href={`/orders/${begin.open.id}`}>到那张督办单上办理</Link>
      </Empty>
    )
  return (
    <form
      className="hx-fields or-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending) deed.mutate(undefined)
      }}
    >
      {kind && begin?.aboutWords && <Note>{`${aboutWords[kind]}：${begin.aboutWords}`}</Note>}
      <OrderFields
        choices={choices}
        value={draft}
        errors={errors}
        change={(patch) => setDraft((old) => ({ ...old, ...patch }))}
      />
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what="没有签发" because={deed.error.message} kept />
      )}
      <Button type="submit" kind="primary" busy={deed.isPending}>
        签发
      </Button>
    </form>
  )
}
