import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, Input, TextArea } from '#foundation/ui/field.tsx'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Link, useGo } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { basisWords } from '#matters/key-target/key-target.words.ts'
import type { ProposalRow } from '#matters/key-target/key-target-reads.contract.ts'
import { targets, useDeed, useTargetChoices } from '#matters/key-target/screens/asks.ts'
import { EvidenceList } from '#matters/key-target/screens/Proposals.tsx'
import '#matters/key-target/screens/target.css'

type Asked = { school?: string | undefined; category?: string | undefined; year?: number | undefined }

/** 提出重点整治对象: from what the sweep and the rebounds put forward; without a row behind it nothing can be proposed. */
export function NewTarget() {
  const [asked] = useUrlState<Asked>()
  const choices = useTargetChoices()
  const may = choices.data?.mayPropose === null
  const found = useQuery({
    queryKey: ['target', 'proposals', asked.year],
    queryFn: () => targets.proposedTargets(asked.year ? { year: Number(asked.year) } : {}),
    enabled: may,
  })
  const failed = choices.error ?? found.error
  return (
    <Page>
      <PageHead title="提出重点整治对象" crumbs={[{ words: '整治项目台账', href: '/targets' }, { words: '提出' }]} />
      {failed ? (
        <ErrorState
          what="没有取到排出的建议"
          because={failed.message}
          onRetry={() => void choices.refetch().then(() => found.refetch())}
        />
      ) : choices.data && !may ? (
        <Empty why={choices.data.mayPropose ?? ''}>
          <Link href="/targets">回到整治项目台账</Link>
        </Empty>
      ) : !found.data ? (
        <Loading bars={6} />
      ) : found.data.rows.length === 0 ? (
        <Empty why="没有可提出的：年底排摸和反弹记录排出的都已提出">
          <Link href="/targets/sweep">录入年底排摸</Link>
        </Empty>
      ) : (
        <Form rows={found.data.rows} year={found.data.year} asked={asked} />
      )}
    </Page>
  )
}

const keyOf = ({ school, category }: Where) => `${school}|${category}`
type Where = { school?: string | undefined; category?: string | undefined }

function Form({ rows, year, asked }: { rows: readonly ProposalRow[]; year: number; asked: Asked }) {
  const go = useGo()
  const [which, setWhich] = useState(() => rows.find((row) => keyOf(row) === keyOf(asked)) ?? rows[0])
  const [problem, setProblem] = useState('')
  const [grounds, setGrounds] = useState('')
  const deed = useDeed(
    () =>
      targets.proposeTarget({ year, school: which?.school ?? '', category: which?.category ?? '', problem, grounds }),
    '已提出，等领导小组确认',
    ({ id }) => go(`/targets/${id}`),
  )
  const errors = fieldErrors(deed.error)
  return (
    <form
      className="hx-fields kt-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending) deed.mutate(undefined)
      }}
    >
      <Field label="学校和类别" required error={errors['school']} reason={`列入${year}年名单，由排摸和反弹记录排出`}>
        {(hold) => (
          <Pick
            {...hold}
            options={rows.map((row) => ({
              value: keyOf(row),
              words: `${row.schoolName} · ${row.categoryName} · ${basisWords[row.basis]}`,
            }))}
            value={which && keyOf(which)}
            onChange={(key) => setWhich(rows.find((row) => keyOf(row) === key))}
          />
        )}
      </Field>
      {which && (
        <Section title="依据" remark={`${which.evidence.length}条，提出后固定`}>
          <EvidenceList evidence={which.evidence} />
        </Section>
      )}
      <Field label="突出问题" required error={errors['problem']}>
        {(hold) => <Input {...hold} maxLength={200} value={problem} onChange={(e) => setProblem(e.target.value)} />}
      </Field>
      <Field label="提出的理由" required error={errors['grounds']}>
        {(hold) => (
          <TextArea {...hold} rows={3} maxLength={300} value={grounds} onChange={(e) => setGrounds(e.target.value)} />
        )}
      </Field>
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what="没有提出" because={deed.error.message} kept />
      )}
      <Button type="submit" kind="primary" busy={deed.isPending}>
        提出
      </Button>
    </form>
  )
}
