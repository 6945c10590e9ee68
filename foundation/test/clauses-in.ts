/** The clauses a test of this name proves; apart from `proves`, so that it can be read outside a test run. 〔2015〕 is a year. */
export const clausesIn = (testName: string): string[] =>
  /〔(\d+\.\d+(?:、\d+\.\d+)*)〕/.exec(testName)?.[1]?.split('、') ?? []
