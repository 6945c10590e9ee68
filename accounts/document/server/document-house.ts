import type { Served } from '#foundation/server/verb.ts'
import { documentContract } from '#accounts/document/document.contract.ts'
import { documentReadsContract } from '#accounts/document/document-reads.contract.ts'
import { documentReadsSlice, documentSlice } from '#accounts/document/server/document.server.ts'
import { supervisionHouse } from '#matters/supervision/server/supervision-house.ts'

const contract = { ...documentContract, ...documentReadsContract }
type On = { id: string; version: number }
type Stepped = On & { state: string; numberText: string | null }
type StepName = Exclude<keyof typeof documentContract, 'writeDocument' | 'receiveDocument' | 'saveDocument'>
type Steps = Record<StepName, (input: Record<string, unknown>) => Promise<Stepped>>

/** For tests: the demo district with official documents, told in words. */
export async function documentHouse(more: readonly Served[] = []) {
  const it = await supervisionHouse([documentSlice, documentReadsSlice, ...more])
  const desk = async (login: string) => (await it.as(login)).ask(contract)

  const usual = {
    template: 'notice',
    values: { matter: '做好汛期学校安全工作', reason: '为做好汛期安全防范', deadline: '2017-05-31' },
  }
  const write = async (given: Record<string, unknown> = {}, login = 'office-staff'): Promise<Stepped> =>
    (await desk(login)).writeDocument({ ...usual, ...given } as never)
  const take = async (login: string, name: StepName, on: On, given: Record<string, unknown> = {}): Promise<Stepped> =>
    ((await desk(login)) as unknown as Steps)[name]({ documentId: on.id, version: on.version, ...given })
  const reviewed = async (given: Record<string, unknown> = {}) =>
    take('office-director', 'reviewDocument', await write(given))
  const issued = async (given: Record<string, unknown> = {}) =>
    take('office-director', 'issueDocument', await reviewed(given))
  const receive = async (login: string, { id }: Pick<On, 'id'>) =>
    (await desk(login)).receiveDocument({ documentId: id })
  const sheet = async (login: string, { id }: Pick<On, 'id'>) => (await desk(login)).readDocument({ documentId: id })
  return { ...it, desk, write, take, reviewed, issued, receive, sheet }
}
export type DocumentHouse = Awaited<ReturnType<typeof documentHouse>>
