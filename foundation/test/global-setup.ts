import type { TestProject } from 'vitest/node'
import { type RunningCluster, startCluster, type TestCluster } from '#foundation/test/cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster
  }
}

// Several projects share one cluster; each loads its own copy of this module, so the count lives on the process.
interface Shared {
  cluster: Promise<RunningCluster>
  users: number
}
const place = process as unknown as { huxueTestCluster?: Shared | undefined }

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (place.huxueTestCluster ??= { cluster: startCluster(), users: 0 })
  shared.users += 1
  const { administration, template, rolesLogIn, stop } = await shared.cluster
  project.provide('testCluster', { administration, template, rolesLogIn })
  return async () => {
    shared.users -= 1
    if (shared.users > 0) return
    place.huxueTestCluster = undefined
    await stop()
  }
}
