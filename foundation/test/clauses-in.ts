/** The clauses a test of this name proves; apart from `proves`, so that it can be read outside a test run. */
export const clausesIn = (testName: string): string[] => /〔([^〕]+)〕/.exec(testName)?.[1]?.split('、') ?? []
