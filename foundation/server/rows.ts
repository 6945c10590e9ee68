type Camel<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S

/** A row with the names that code uses: `due_on` becomes `dueOn`. */
export type Named<Row> = { [K in keyof Row as K extends string ? Camel<K> : never]: Row[K] }

const names = new Map<string, string>()
const camel = (column: string): string => {
  const known = names.get(column) ?? column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  names.set(column, known)
  return known
}
const snakes = new Map<string, string>()
const snake = (name: string): string => {
  const known = snakes.get(name) ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  snakes.set(name, known)
  return known
}

export const named = <Row extends object>(row: Row): Named<Row> =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [camel(column), value as unknown])) as Named<Row>

/** The columns of a change: `dueOn` becomes `due_on`. What is not given stays as it is. */
export const columnsOf = (change: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(change).map(([name, value]) => [snake(name), value as unknown]))
